import { QUESTIONNAIRE } from '../../src/core/reports/ballots-example.js';
import { Answers } from './reconstruction-people.js';

/** Answers on which the numbers beside each other say more than each does alone; the first person is the one who looks. */

type Row = readonly (number | null)[];

const ITEMS = QUESTIONNAIRE.items.filter(({ component }) => component === 'attending').map(({ key }) => key);

/** Somebody’s answers to the items of one component. All others were left out, and so are not printed. */
const sheet = (row: Row): Answers => Object.fromEntries(ITEMS.map((item, at) => [item, row[at] ?? null]));

export const sheetsOf = (...rows: readonly Row[]): readonly Answers[] => rows.map(sheet);

const several = (count: number, row: Row): readonly Row[] => Array.from({ length: count }, () => row);
const all = (rating: number): Row => ITEMS.map(() => rating);

/** Their lowest score is 1 1/3, and five people make at least 4.25 together: 20 are left for four. */
export const ONE_AGAINST_FOUR = sheetsOf([1, 1, 1, 1, 2, 2], ...several(4, all(5)));
/** The same at the other end. */
export const ONE_ABOVE_FOUR = sheetsOf([5, 5, 5, 5, 4, 4], ...several(4, all(1)));

/** Who answered outside of "90 % or more" alone would know what all others chose; "80 % or more" leaves a doubt. */
export const ONE_OUTSIDE_TEN = sheetsOf([2, 2, 2, 4, 4, 4], ...several(9, all(3)));

/** Two items are hidden. The four shown are at the upper ends of what is printed, the component at its lower end. */
export const HIDDEN_BY_ROUNDING = sheetsOf(
  [5, 5, 3, 3, 3, 3],
  [null, 5, 5, 5, 5, 5],
  ...several(4, [5, 5, 3, 3, 3, 3]),
  [5, 5, 2, 2, 2, 2],
);

/** Nothing is hidden. Six items at their upper ends only just make the component what it is. */
export const SHOWN_BY_ROUNDING = sheetsOf(
  [5, 5, 4, 4, 3, 4],
  [5, 5, 5, 5, 4, 5],
  ...several(5, [5, 5, 4, 4, 3, 4]),
);

/** One item is hidden, and only what stands beside it gives it away: with a second one hidden, nothing does. */
export const ONE_HIDDEN = sheetsOf(
  [null, 5, 5, 5, 5, 5],
  ...several(3, [5, 4, 3, 3, 3, 3]),
  ...several(2, [5, 3, 2, 2, 2, 2]),
  [5, 3, 1, 1, 1, 1],
);

/** They said "rarely", all others "always". */
export const ONE_LOW_OF_FIVE = sheetsOf(all(2), ...several(4, all(5)));
export const ONE_LOW_OF_SEVEN = sheetsOf(all(1), ...several(6, all(5)));
export const ONE_NEAR_SEVEN = sheetsOf(all(4), ...several(6, all(5)));
export const ONE_OUTSIDE_SEVEN = sheetsOf(all(2), ...several(6, all(3)));
export const ALIKE = sheetsOf(...several(8, all(4)));
