import { Block, inset, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { groupScoreWords, selfScoreWords } from './score-words.js';

export const selfAndOthersBlocks = ({ model, t }: ReadingContext): readonly Block[] => [
  paragraph(t('self-and-others.intro')),
  {
    kind: 'table',
    table: {
      caption: t('self-and-others.caption'),
      columns: [t('column.component'), t('sources.self'), t('sources.others'), t('column.comparison')],
      rows: model.components.map((report) => [
        t(`components.${report.component}.name`),
        selfScoreWords(report.self, t),
        groupScoreWords(report.others, t),
        t(`gap.${report.gap}`),
      ]),
      widths: [2.5, 2, 2.5, 5],
    },
  },
  inset(t('self-and-others.common')),
];
