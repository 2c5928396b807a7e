import { ComponentReport, ReportModel, ShownScore } from '../report-model.js';
import { Block, paragraph } from './blocks.js';
import { scoreNumber } from './number-words.js';
import { ReadingContext } from './reading-context.js';
import { bandWords, countWords, groupScoreWords } from './score-words.js';
import { Translate } from './translate.js';

interface PatientScore {
  readonly component: ComponentReport['component'];
  readonly score: ShownScore;
}

const patientScores = ({ components }: ReportModel): readonly PatientScore[] =>
  components.flatMap(({ component, groups }) => {
    const score = groups.find(({ group }) => group === 'patient')?.score;
    return score?.kind === 'shown' ? [{ component, score }] : [];
  });

const bandSentence = ({ score }: PatientScore, t: Translate): string =>
  score.band === null
    ? ''
    : t('patients.alt-band', { low: scoreNumber(score.band.low), high: scoreNumber(score.band.high) });

const altOf = (scores: readonly PatientScore[], t: Translate): string =>
  [
    t('patients.alt'),
    ...scores.map((one) =>
      t('patients.alt-line', {
        component: t(`components.${one.component}.name`),
        score: groupScoreWords(one.score, t),
        band: bandSentence(one, t),
      }),
    ),
  ].join(' ');

const chartOf = (scores: readonly PatientScore[], t: Translate): Block => ({
  kind: 'dots',
  title: t('patients.chart-title'),
  alt: altOf(scores, t),
  chart: {
    rows: scores.map(({ component, score: { value, bound, band, ...score } }) => ({
      source: 'patient',
      value,
      bound,
      band,
      label: [t(`components.${component}.name`), groupScoreWords({ ...score, value, bound, band }, t)],
    })),
    axisTitle: t('components-section.axis'),
  },
});

const tableOf = (scores: readonly PatientScore[], t: Translate): Block => ({
  kind: 'table',
  table: {
    caption: t('patients.caption'),
    columns: [t('column.component'), t('column.how-many'), t('column.score'), t('column.band')],
    rows: scores.map(({ component, score }) => [
      t(`components.${component}.name`),
      countWords(score.countClass, t),
      groupScoreWords(score, t),
      bandWords(score, t),
    ]),
    widths: [3, 2.5, 2.5, 4],
  },
});

/** Scores only: a comment is never said to come from a patient. */
export const patientsBlocks = ({ model, t }: ReadingContext): readonly Block[] => {
  const line = model.sources.find(({ group }) => group === 'patient');
  if (line?.state === 'not-applicable') return [paragraph(t('patients.not-applicable'))];
  const scores = patientScores(model);
  if (scores.length === 0) return [paragraph(t('patients.not-shown'))];
  const sureness = line?.strongEnoughToCompare === true ? 'firmer' : 'glimpse';
  return [
    paragraph(t('patients.intro')),
    chartOf(scores, t),
    paragraph(t(`narrative.patients.${sureness}`)),
    tableOf(scores, t),
  ];
};
