import { ComponentReport } from '../report-model.js';
import { Block, heading, inset, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { groupScoreWords, selfScoreWords } from './score-words.js';
import { needsCare, surenessOf } from './sureness.js';
import { Translate } from './translate.js';

const agreementWords = ({ agreement, others }: ComponentReport, t: Translate): string =>
  agreement === 'not-estimable'
    ? t('narrative.agreement.not-estimable')
    : t(`narrative.agreement.${agreement}.${surenessOf(others)}`);

const componentBlocks = (report: ComponentReport, t: Translate): readonly Block[] => [
  heading(`same-${report.component}`, t(`components.${report.component}.name`)),
  paragraph(agreementWords(report, t)),
  ...(needsCare(report) ? [inset(t('narrative.care'))] : []),
];

export const sameAndDifferentBlocks = ({ model, t }: ReadingContext): readonly Block[] => [
  paragraph(t('same-and-different.intro')),
  inset(t('same-and-different.common')),
  {
    kind: 'table',
    table: {
      caption: t('same-and-different.caption'),
      columns: [t('column.component'), t('sources.self'), t('sources.others'), t('column.comparison')],
      rows: model.components.map((report) => [
        t(`components.${report.component}.name`),
        selfScoreWords(report.self, t),
        groupScoreWords(report.others, t),
        t(`agreement.${report.agreement}`),
      ]),
      widths: [2.5, 2, 2.5, 5],
    },
  },
  ...model.components.flatMap((report) => componentBlocks(report, t)),
];
