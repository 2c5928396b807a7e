import fc from 'fast-check';
import { COMPONENTS, itemsFor } from '../../src/core/questionnaires/questionnaire.js';
import { QUESTIONNAIRE } from '../../src/core/reports/ballots-example.js';
import { Answers } from './reconstruction-people.js';

/** Groups that nobody invited, with what gives people away: agreement, all but one, the ends of the scale, and gaps. */

type Column = readonly (number | null)[];

const rating = fc.constantFrom(1, 2, 3, 4, 5);
const leaning = fc.constantFrom(3, 4, 4, 5, 5, 5);

const agreed = (count: number): fc.Arbitrary<Column> =>
  rating.map((one) => Array.from({ length: count }, () => one));
const allButOne = (count: number): fc.Arbitrary<Column> =>
  fc.tuple(rating, rating).map(([most, one]) => [one, ...Array.from({ length: count - 1 }, () => most)]);
const mixed = (count: number, of: fc.Arbitrary<number>): fc.Arbitrary<Column> =>
  fc.array(of, { minLength: count, maxLength: count });

/** Most answer all; sometimes one or some leave an item out, down to a single answer. */
const leftOut = (count: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constant(1), fc.integer({ min: 1, max: count - 1 }));

const column = (count: number): fc.Arbitrary<Column> =>
  fc
    .tuple(
      fc.oneof(agreed(count), allButOne(count), mixed(count, leaning), mixed(count, rating)),
      leftOut(count),
    )
    .map(([ratings, gaps]) => ratings.map((one, at) => (at >= count - gaps ? null : one)));

const ITEMS = itemsFor(QUESTIONNAIRE, 'colleague');

/** Whole components alike, so that not only items are unanimous. */
const columns = (count: number): fc.Arbitrary<readonly Column[]> =>
  fc
    .tuple(
      ...COMPONENTS.map((component) => {
        const items = ITEMS.filter((item) => item.component === component).length;
        const several = fc.array(column(count), { minLength: items, maxLength: items });
        return fc.oneof(
          several,
          column(count).map((one) => Array.from({ length: items }, () => one)),
        );
      }),
    )
    .map((components) => components.flat());

export const SIZES = [5, 6, 7, 8, 10, 11, 20] as const;

export const anySheets: fc.Arbitrary<readonly Answers[]> = fc
  .constantFrom(...SIZES)
  .chain((count) =>
    columns(count).map((given) =>
      Array.from({ length: count }, (_, person) =>
        Object.fromEntries(ITEMS.map(({ key }, at) => [key, given[at]?.[person] ?? null])),
      ),
    ),
  );
