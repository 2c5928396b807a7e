import { ChartSource } from '../charts/chart-source.js';
import { CountClass, GroupScore, ReportModel, SelfScore } from '../report-model.js';
import { ratingNumber, scoreNumber } from './number-words.js';
import { Translate } from './translate.js';

export const sourceName = (source: ChartSource, t: Translate): string => t(`sources.${source}`);

export const countWords = (count: CountClass, t: Translate): string => t(`count.${count}`);

export const groupScoreWords = (score: GroupScore, t: Translate): string =>
  score.kind === 'shown'
    ? t(`score.${score.bound}`, { value: scoreNumber(score.value) })
    : t('score.not-shown');

export const selfScoreWords = (score: SelfScore, t: Translate): string =>
  score.kind === 'shown' ? scoreNumber(score.value) : t('score.no-self');

export const selfRatingWords = (score: SelfScore, t: Translate): string =>
  score.kind === 'shown' ? ratingNumber(score.value) : t('score.no-self');

/** A score that has no band is one person's own view; what is hidden has none that could be told. */
export const bandWords = (score: GroupScore, t: Translate): string => {
  if (score.kind !== 'shown') return t('score.not-shown');
  return score.band === null
    ? t('band.one-view')
    : t('band.range', { low: scoreNumber(score.band.low), high: scoreNumber(score.band.high) });
};

/** Why a source has no number: the word depends on the group's published state, never on how many answered. */
export const hiddenWords = (source: ChartSource, model: ReportModel, t: Translate): string => {
  const state = model.sources.find((line) => line.group === source)?.state;
  return state === 'not-applicable' || state === 'pooled' ? t(`score.${state}`) : t('score.not-shown');
};
