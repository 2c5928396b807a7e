import { Rating } from '../../src/core/questionnaires/response.js';
import { ballotsOf } from '../../src/core/reports/ballots-example.js';
import { ReportModel } from '../../src/core/reports/report-model.js';
import { Counts, countsOf, publishedOf, SMALLEST_ITEM } from './insider.js';
import { reportOn, shareOf } from './invented-reports.js';
import { recordLeak } from './leak-figures.js';

const ANSWERS = [1, 2, 3, 4, 5] as const;
const SIZES = [5, 6, 7, 8, 9, 10, 12, 15, 19, 20, 25, 40];

/** Every number of a report that tells about others, with the name it has there. */
const numbersIn = (value: unknown, name = ''): readonly (readonly [string, number])[] => {
  if (typeof value === 'number') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, key));
};

describe('A18 when everybody gave the very same answer', () => {
  const unanimous = SIZES.flatMap((n) => ANSWERS.map((answer) => ({ n, answer })));
  const reportOf = (n: number, answer: Rating): ReportModel =>
    reportOn(
      ballotsOf(
        'peer',
        Array.from({ length: n }, () => answer),
      ),
    );

  it('A18 no number says so: none is 1, 5, 0 % or 100 %', () => {
    const said = unanimous.flatMap(({ n, answer }) => {
      const { components, items } = reportOf(n, answer);
      return numbersIn([
        components.map(({ groups, others }) => [groups, others]),
        items.map(({ groups }) => groups),
      ]);
    });
    expect(said.length).toBeGreaterThan(2000);
    const ends = said.filter(
      ([name, value]) =>
        (name === 'value' && (value <= 1 || value >= 5)) ||
        (name === 'percent' && (value <= 0 || value > 90)),
    );
    expect(ends).toEqual([]);
  });

  it('A18 what is said of an item fits answers that are not the same, and at the ends it is a bound', () => {
    const cells = unanimous
      .filter(({ n }) => n >= SMALLEST_ITEM)
      .map(({ n, answer }) => ({ n, answer, counts: countsOf(Array.from({ length: n }, () => answer)) }));
    const alone = cells.filter(({ n, counts }) => {
      const published = publishedOf(counts);
      return !allCountsNear(n, counts).some((other) => publishedOf(other) === published);
    });
    expect(alone).toEqual([]);
    const bounds = cells
      .filter(({ answer }) => answer === 1 || answer === 5)
      .map(({ counts }) => publishedOf(counts).includes('"bound":"exact"'));
    expect(new Set(bounds)).toEqual(new Set([false]));
    recordLeak({
      id: 'A18',
      tried: 'all answers identical, 5 to 40 raters, each answer',
      figure: `${shareOf(alone.length, cells.length)} items that only unanimity explains`,
      chance: null,
    });
  });

  /** One person answers next to what all the others did. */
  function allCountsNear(n: number, counts: Counts): readonly Counts[] {
    const answer = counts.findIndex((count) => count === n) + 1;
    return ANSWERS.filter((other) => other !== answer).map((other) =>
      countsOf([other, ...Array.from({ length: n - 1 }, () => answer)]),
    );
  }
});
