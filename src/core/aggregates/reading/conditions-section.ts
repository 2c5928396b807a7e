import { Block, paragraph } from '../../reports/reading/blocks.js';
import { WHOLE_ORGANISATION } from '../table-source.js';
import { AggregateContext, cellAt, FigureValue, valueAt } from './aggregate-reading.js';
import { figureWords } from './figure-words.js';
import { PlacedUnit, unitsInOrder } from './units-in-order.js';

const percentOf = (value: FigureValue): number => (value.kind === 'share' ? value.percent : -1);

/** What most people name comes first; where shares are printed alike, the questionnaire's order holds. */
const rowsFor = (unit: string, { tables, conditions, language, t }: AggregateContext) =>
  conditions
    .map(({ key, label }) => ({
      label: label[language],
      value: valueAt(tables, { source: 'conditions', unit }, key),
    }))
    .toSorted((a, b) => percentOf(b.value) - percentOf(a.value))
    .map(({ label, value }) => [label, figureWords(value, t)]);

const tableFor = ({ id, name }: PlacedUnit, context: AggregateContext): Block => ({
  kind: 'table',
  table: {
    caption: context.t('conditions.caption', { unit: name }),
    columns: [context.t('column.condition'), context.t('column.named-by')],
    rows: rowsFor(id, context),
    widths: [5, 2],
  },
});

/** About the system and not about leaders: the organisation, and each directorate that may be shown. */
export const conditionBlocks = (context: AggregateContext): readonly Block[] => {
  const { t, tables } = context;
  const isShown = ({ id }: PlacedUnit): boolean =>
    cellAt(tables, { source: 'conditions', unit: id })?.kind === 'shown';
  const shown = unitsInOrder(context).filter((unit) => unit.depth <= 1 && isShown(unit));
  if (!shown.some(({ id }) => id === WHOLE_ORGANISATION)) return [paragraph(t('conditions.not-shown'))];
  return [paragraph(t('conditions.intro')), ...shown.map((unit) => tableFor(unit, context))];
};
