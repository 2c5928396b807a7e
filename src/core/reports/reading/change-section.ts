import { ChangeLine } from '../report-model.js';
import { Block, inset, paragraph } from './blocks.js';
import { calendarDay } from './date-words.js';
import { ReadingContext } from './reading-context.js';
import { groupScoreWords, sourceName } from './score-words.js';
import { Translate } from './translate.js';

const rowOf = ({ component, group, before, now, change }: ChangeLine, t: Translate): readonly string[] => [
  t(`components.${component}.name`),
  sourceName(group, t),
  groupScoreWords(before, t),
  groupScoreWords(now, t),
  t(`change.${change}`),
];

export const changeBlocks = ({ model: { change }, language, t }: ReadingContext): readonly Block[] => {
  if (change.kind === 'first') return [paragraph(t('change.first'))];
  const date = calendarDay(change.since, language);
  if (change.kind === 'too-little') return [paragraph(t('change.too-little', { date }))];
  const isAny = change.lines.some((line) => line.change !== 'no-clear-change');
  return [
    paragraph(t('change.intro', { date })),
    {
      kind: 'table',
      table: {
        caption: t('change.caption'),
        columns: [
          t('column.component'),
          t('column.source'),
          t('column.before'),
          t('column.now'),
          t('column.comparison'),
        ],
        rows: change.lines.map((line) => rowOf(line, t)),
        widths: [2.6, 2.6, 2, 2, 3.4],
      },
    },
    inset(t(`narrative.change.${isAny ? 'some' : 'none'}`)),
  ];
};
