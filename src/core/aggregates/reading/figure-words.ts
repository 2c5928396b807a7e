import { scoreNumber } from '../../reports/reading/number-words.js';
import { Translate } from '../../reports/reading/translate.js';
import { FigureValue } from './aggregate-reading.js';

/** With its band where it has one: a number of an organisation is as uncertain as any. */
export const figureWords = (value: FigureValue, t: Translate): string => {
  if (value.kind === 'share') return t(`share.${value.bound}`, { percent: value.percent });
  if (value.kind !== 'shown') return t('not-shown');
  const score = t(`score.${value.bound}`, { value: scoreNumber(value.value) });
  if (value.band === null) return score;
  const { low, high } = value.band;
  return t('score.with-band', { score, low: scoreNumber(low), high: scoreNumber(high) });
};

export type Change = 'higher' | 'lower' | 'no-clear-change';

/** A change is named only where the two bands have nothing in common; `null`: there is nothing to compare. */
export const changeBetween = (before: FigureValue, after: FigureValue): Change | null => {
  if (before.kind !== 'shown' || after.kind !== 'shown') return null;
  if (before.band === null || after.band === null) return null;
  if (after.band.low > before.band.high) return 'higher';
  return after.band.high < before.band.low ? 'lower' : 'no-clear-change';
};
