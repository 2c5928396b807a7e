import { isRated, Rated } from '../item-matrix.js';

/** `listwise`: only raters who rated every item. `available`: everybody, item by item. */
export type MissingInGroup = 'listwise' | 'available';

export interface RatedGroups {
  readonly rows: readonly (readonly Rated[])[];
  readonly groups: readonly string[];
}

export interface GroupColumns {
  readonly raters: number;
  /** The ratings of each item that at least two of these raters gave. */
  readonly columns: readonly (readonly number[])[];
}

const columnsIn = (rows: readonly (readonly Rated[])[], missing: MissingInGroup): GroupColumns => {
  const used = missing === 'listwise' ? rows.filter((row) => row.every(isRated)) : rows;
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, item) => used.map((row) => row[item]).filter(isRated));
  return { raters: used.length, columns: columns.filter(({ length }) => length >= 2) };
};

/** Each group in which anybody rated anything. */
export const groupColumns = (
  { rows, groups }: RatedGroups,
  missing: MissingInGroup,
): ReadonlyMap<string, GroupColumns> => {
  const sorted = new Map<string, (readonly Rated[])[]>();
  rows.forEach((row, index) => {
    const group = groups[index];
    if (group === undefined || !row.some(isRated)) return;
    const own = sorted.get(group);
    if (own === undefined) sorted.set(group, [row]);
    else own.push(row);
  });
  return new Map([...sorted].map(([group, own]) => [group, columnsIn(own, missing)]));
};
