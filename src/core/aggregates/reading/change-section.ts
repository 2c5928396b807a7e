import { COMPONENTS } from '../../questionnaires/questionnaire.js';
import { Block, paragraph } from '../../reports/reading/blocks.js';
import { WHOLE_ORGANISATION } from '../table-source.js';
import { SCORE_SOURCES } from '../table-sources.js';
import { AggregateContext, valueAt } from './aggregate-reading.js';
import { changeBetween, figureWords } from './figure-words.js';
import { unitsInOrder } from './units-in-order.js';

type Row = readonly string[];

interface Compared {
  readonly row: Row;
  readonly isClear: boolean;
}

const compare = (
  unit: { readonly id: string; readonly name: string },
  context: AggregateContext,
): readonly Compared[] => {
  const { earlier, tables, t } = context;
  if (earlier === null) return [];
  return COMPONENTS.flatMap((component) =>
    SCORE_SOURCES.flatMap((source) => {
      const place = { source, unit: unit.id };
      const [before, after] = [valueAt(earlier.tables, place, component), valueAt(tables, place, component)];
      const change = changeBetween(before, after);
      if (change === null) return [];
      const words = [figureWords(before, t), figureWords(after, t), t(`change.${change}`)];
      const row = [unit.name, t(`component.${component}`), t(`source.${source}`), ...words];
      return [{ row, isClear: change !== 'no-clear-change' }];
    }),
  );
};

const changeTable = (caption: string, rows: readonly Row[], { t }: AggregateContext): Block => ({
  kind: 'table',
  table: {
    caption,
    columns: ['unit', 'component', 'source', 'before', 'now', 'change'].map((key) => t(`column.${key}`)),
    rows,
    widths: [3, 2, 2, 2, 2, 3],
  },
});

/** The whole organisation in full; of its units only what is clearly different, for most of the rest is chance. */
export const changeBlocks = (context: AggregateContext): readonly Block[] => {
  const { t, earlier, language } = context;
  if (earlier === null) return [paragraph(t('change.first'))];
  const units = unitsInOrder(context);
  const whole = units.filter(({ id }) => id === WHOLE_ORGANISATION).flatMap((unit) => compare(unit, context));
  const parts = units.filter(({ id }) => id !== WHOLE_ORGANISATION).flatMap((unit) => compare(unit, context));
  const clear = parts.filter(({ isClear }) => isClear);
  return [
    paragraph(t('change.intro', { period: earlier.name[language] })),
    ...(whole.length === 0
      ? [paragraph(t('change.nothing'))]
      : [
          changeTable(
            t('change.caption'),
            whole.map(({ row }) => row),
            context,
          ),
        ]),
    ...(clear.length === 0
      ? [paragraph(t('change.no-unit'))]
      : [
          changeTable(
            t('change.units'),
            clear.map(({ row }) => row),
            context,
          ),
        ]),
  ];
};
