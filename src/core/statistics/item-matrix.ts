/** `null`: not observed, skipped, or not asked. */
export type Rated = number | null;

/** One row a rater, one column an item. */
export interface ItemMatrix {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Rated[])[];
}

/** One value a rater, and the leader (or whatever else is compared) it belongs to. */
export interface Grouped {
  readonly values: readonly Rated[];
  readonly groups: readonly string[];
}

export const isRated = (value: Rated | undefined): value is number => value !== null && value !== undefined;

/** Only rows in which every item is rated. */
export const completeRows = ({ columns, rows }: ItemMatrix): readonly (readonly number[])[] =>
  rows.filter((row): row is readonly number[] => row.length === columns.length && row.every(isRated));

/** All ratings of each column, missing ones in place. */
export const columnsOf = ({ columns, rows }: ItemMatrix): readonly (readonly Rated[])[] =>
  columns.map((_, index) => rows.map((row) => row[index] ?? null));
