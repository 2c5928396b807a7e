import { COMPONENTS } from '../../questionnaires/questionnaire.js';
import { Block, paragraph } from '../../reports/reading/blocks.js';
import { SCORE_SOURCES, ScoreSource, TableSource, TOOK_PART } from '../table-sources.js';
import { AggregateContext, valueAt } from './aggregate-reading.js';
import { figureWords } from './figure-words.js';
import { indentedName, unitsInOrder } from './units-in-order.js';

interface Column {
  readonly title: string;
  readonly source: TableSource;
  readonly measure: string;
}

/** A source of which this table would show nothing at all is left out. */
const shownSources = ({ tables }: AggregateContext): readonly ScoreSource[] =>
  SCORE_SOURCES.filter((source) =>
    tables.some((table) => table.source === source && table.cells.some(({ kind }) => kind === 'shown')),
  );

const unitTable = (caption: string, columns: readonly Column[], context: AggregateContext): Block => ({
  kind: 'table',
  table: {
    caption,
    columns: [context.t('column.unit'), ...columns.map(({ title }) => title)],
    rows: unitsInOrder(context).map((unit) => [
      indentedName(unit),
      ...columns.map(({ source, measure }) =>
        figureWords(valueAt(context.tables, { source, unit: unit.id }, measure), context.t),
      ),
    ]),
    widths: [3, ...columns.map(() => 2)],
  },
});

/** Every unit in the order of their names: nothing here can be sorted, and no unit stands first for its score. */
export const whereBlocks = (context: AggregateContext): readonly Block[] => {
  const { t } = context;
  return [
    paragraph(t('where.intro')),
    ...COMPONENTS.map((measure) =>
      unitTable(
        t('where.caption', { component: t(`component.${measure}`) }),
        shownSources(context).map((source) => ({ title: t(`source.${source}`), source, measure })),
        context,
      ),
    ),
    unitTable(
      t('where.participation'),
      [{ title: t('column.took-part'), source: 'participation', measure: TOOK_PART }],
      context,
    ),
    paragraph(t('where.hidden')),
  ];
};
