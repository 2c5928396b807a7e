import { Component, COMPONENTS } from '../../questionnaires/questionnaire.js';
import { DotRow } from '../../reports/chart-data.js';
import { Block, paragraph } from '../../reports/reading/blocks.js';
import { WHOLE_ORGANISATION } from '../table-source.js';
import { SCORE_SOURCES, TOOK_PART } from '../table-sources.js';
import { AggregateContext, valueAt } from './aggregate-reading.js';
import { figureWords } from './figure-words.js';

const dotsOf = (component: Component, { tables }: AggregateContext): readonly DotRow[] =>
  SCORE_SOURCES.flatMap((source) => {
    const value = valueAt(tables, { source, unit: WHOLE_ORGANISATION }, component);
    return value.kind === 'shown'
      ? [{ source, value: value.value, bound: value.bound, band: value.band }]
      : [];
  });

const wordsAt = (source: (typeof SCORE_SOURCES)[number], component: Component, context: AggregateContext) =>
  figureWords(valueAt(context.tables, { source, unit: WHOLE_ORGANISATION }, component), context.t);

const chartOf = (component: Component, context: AggregateContext): readonly Block[] => {
  const { t } = context;
  const rows = dotsOf(component, context);
  if (rows.length === 0) return [];
  const name = t(`component.${component}`);
  const label = ({ source }: DotRow): readonly string[] => {
    const own = SCORE_SOURCES.find((one) => one === source) ?? 'other';
    return [t(`source.${own}`), wordsAt(own, component, context)];
  };
  const alt = rows.map((row) => label(row).join(': ')).join('. ');
  return [
    {
      kind: 'dots',
      title: t('overall.chart', { component: name }),
      alt: `${t('overall.chart', { component: name })}. ${alt}.`,
      chart: { rows: rows.map((row) => ({ ...row, label: label(row) })), axisTitle: t('axis') },
    },
  ];
};

/** The whole organisation: every component by every source, and how many took part. */
export const overallBlocks = (context: AggregateContext): readonly Block[] => {
  const { t, tables } = context;
  const place = { source: 'participation', unit: WHOLE_ORGANISATION } as const;
  const share = figureWords(valueAt(tables, place, TOOK_PART), t);
  return [
    paragraph(t('overall.intro')),
    ...COMPONENTS.flatMap((component) => chartOf(component, context)),
    {
      kind: 'table',
      table: {
        caption: t('overall.caption'),
        columns: [t('column.component'), ...SCORE_SOURCES.map((source) => t(`source.${source}`))],
        rows: COMPONENTS.map((component) => [
          t(`component.${component}`),
          ...SCORE_SOURCES.map((source) => wordsAt(source, component, context)),
        ]),
        widths: [2, 2, 2, 2, 2],
      },
    },
    paragraph(t('overall.participation', { share })),
  ];
};
