import { componentDots, DotRow, ScoreRow, scoreRows } from '../chart-data.js';
import { ComponentReport, GroupScore, SelfScore } from '../report-model.js';
import { Block, ReadingTable, heading, paragraph } from './blocks.js';
import { scoreNumber } from './number-words.js';
import { ReadingContext } from './reading-context.js';
import {
  bandWords,
  countWords,
  groupScoreWords,
  hiddenWords,
  selfScoreWords,
  sourceName,
} from './score-words.js';
import { Translate } from './translate.js';

const isGroupScore = (score: SelfScore | GroupScore): score is GroupScore & { readonly kind: 'shown' } =>
  score.kind === 'shown' && 'band' in score;

const tableRow = ({ source, score }: ScoreRow, { model, t }: ReadingContext): readonly string[] => {
  const name = sourceName(source, t);
  if (isGroupScore(score)) {
    return [name, countWords(score.countClass, t), groupScoreWords(score, t), bandWords(score, t)];
  }
  if (source === 'self') {
    const self: SelfScore = score.kind === 'shown' ? score : { kind: 'none' };
    return [name, t('count.self'), selfScoreWords(self, t), t('band.one-view')];
  }
  return [name, t('count.not-said'), hiddenWords(source, model, t), t('score.not-shown')];
};

const componentTable = (report: ComponentReport, context: ReadingContext): ReadingTable => {
  const { t } = context;
  return {
    caption: t('components-section.caption', { component: t(`components.${report.component}.name`) }),
    columns: [t('column.source'), t('column.how-many'), t('column.score'), t('column.band')],
    rows: scoreRows(report).map((row) => tableRow(row, context)),
    widths: [3, 2.5, 2.5, 4],
  };
};

const dotWords = ({ value, bound }: DotRow, t: Translate): string =>
  t(`score.${bound}`, { value: scoreNumber(value) });

const dotAlt = (row: DotRow, t: Translate): string => {
  const words = { source: sourceName(row.source, t), score: dotWords(row, t) };
  return row.band === null
    ? t('components-section.alt-line', words)
    : t('components-section.alt-line-band', {
        ...words,
        low: scoreNumber(row.band.low),
        high: scoreNumber(row.band.high),
      });
};

const dotsBlock = (report: ComponentReport, t: Translate): Block => {
  const rows = componentDots(report);
  const component = t(`components.${report.component}.name`);
  return {
    kind: 'dots',
    title: t('components-section.chart-title', { component }),
    alt: [t('components-section.alt', { component }), ...rows.map((row) => dotAlt(row, t))].join(' '),
    chart: {
      rows: rows.map((row) => ({ ...row, label: [sourceName(row.source, t), dotWords(row, t)] })),
      axisTitle: t('components-section.axis'),
    },
  };
};

/** The careful sentence: what the range would be if *other* people had answered, never "your true score". */
const readingOf = ({ others }: ComponentReport, t: Translate): string => {
  if (others.kind !== 'shown' || others.band === null) return t('components-section.no-others');
  return t('components-section.reading', {
    score: groupScoreWords(others, t),
    low: scoreNumber(others.band.low),
    high: scoreNumber(others.band.high),
  });
};

const componentBlocks = (report: ComponentReport, context: ReadingContext): readonly Block[] => {
  const { t } = context;
  const hasDots = componentDots(report).length > 0;
  return [
    heading(`component-${report.component}`, t(`components.${report.component}.name`)),
    paragraph(t(`components.${report.component}.what`)),
    ...(hasDots ? [dotsBlock(report, t)] : []),
    paragraph(readingOf(report, t)),
    { kind: 'table', table: componentTable(report, context) },
  ];
};

/** Every component, source by source, below the overview. */
export const everyComponent = (context: ReadingContext): readonly Block[] => [
  paragraph(context.t('components-section.intro')),
  ...context.model.components.flatMap((report) => componentBlocks(report, context)),
];
