import fc from 'fast-check';
import { sheetsOf } from './reconstruction-cases.js';
import { Answers } from './reconstruction-people.js';

/**
 * Groups made to give somebody away: two items on which all others said 5, four whose sums are the highest that are printed as
 * they are, and all six together the lowest that make their component what it is. By chance such groups hardly ever come.
 */

interface Edge {
  readonly people: number;
  /** What the one who looks said to the two items. */
  readonly own: readonly [number, number];
  readonly sums: readonly number[];
}

const halves = (mean: number): number => Math.floor(2 * mean + 0.5) / 2;

const upTo = (lowest: number, highest: number): readonly number[] =>
  Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);

/** Below the ceiling, and one point more would print another number. */
const upperEnds = (people: number): readonly number[] =>
  upTo(people, 5 * people).filter(
    (sum) => halves(sum / people) < 4.5 && halves(sum / people) < halves((sum + 1) / people),
  );

const isLowerEnd = (sum: number, people: number): boolean =>
  halves(sum / (6 * people)) > halves((sum - 1) / (6 * people)) && halves((sum - 1) / (6 * people)) > 1.5;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const edgesOf = (people: number): readonly Edge[] => {
  const ends = upperEnds(people);
  const fours = ends.flatMap((a) => ends.flatMap((b) => ends.flatMap((c) => ends.map((d) => [a, b, c, d]))));
  const owns = upTo(1, 5).flatMap((one) => upTo(one, 5).map((other) => [one, other] as const));
  return owns.flatMap((own) => {
    const tops = own.map((rating) => 5 * (people - 1) + rating);
    if (tops.some((sum) => halves(sum / people) < 4.5)) return [];
    return fours.flatMap((sums) =>
      isLowerEnd(total([...tops, ...sums]), people) ? [{ people, own, sums }] : [],
    );
  });
};

/** So many points, spread as evenly as whole ratings allow. */
const spread = (sum: number, people: number, person: number): number =>
  Math.floor(sum / people) + (person < sum % people ? 1 : 0);

const rowsOf = ({ people, own, sums }: Edge): readonly (readonly number[])[] =>
  upTo(0, people - 1).map((person) => [
    ...own.map((rating) => (person === 0 ? rating : 5)),
    ...sums.map((sum) => spread(sum, people, person)),
  ]);

export const EDGES: readonly Edge[] = [7, 8, 9].flatMap(edgesOf);

export const edgeSheets: fc.Arbitrary<readonly Answers[]> = fc
  .constantFrom(...EDGES)
  .map((edge) => sheetsOf(...rowsOf(edge)));
