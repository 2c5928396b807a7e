import { WHOLE_ORGANISATION } from '../table-source.js';
import { AggregateContext, ReadUnit } from './aggregate-reading.js';

export interface PlacedUnit {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
}

/** The organisation, then each unit followed by what is inside it. By name, so that the order is no ranking. */
export const unitsInOrder = ({ units, language, t }: AggregateContext): readonly PlacedUnit[] => {
  const inside = Map.groupBy(units, ({ parentId }) => parentId);
  const nameOf = ({ name }: ReadUnit): string => name[language];
  const below = (parentId: string | null, depth: number): readonly PlacedUnit[] =>
    (inside.get(parentId) ?? [])
      .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), language) || (a.id < b.id ? -1 : 1))
      .flatMap((unit) => [{ id: unit.id, name: nameOf(unit), depth }, ...below(unit.id, depth + 1)]);
  return [{ id: WHOLE_ORGANISATION, name: t('whole'), depth: 0 }, ...below(null, 1)];
};

/** An indent that a screen reader does not read out. */
export const indentedName = ({ name, depth }: PlacedUnit): string =>
  `${'\u00a0\u00a0'.repeat(Math.max(0, depth - 1))}${name}`;
