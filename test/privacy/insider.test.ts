import fc from 'fast-check';
import { AnonymousCountClass } from '../../src/core/disclosure/count-class.js';
import { publishedMean } from '../../src/core/disclosure/published-mean.js';
import { Rating } from '../../src/core/questionnaires/response.js';
import { answers } from '../../src/core/reports/ballots-example.js';
import { OpenedBallot } from '../../src/core/reports/opened-ballot.js';
import {
  allCounts,
  answersIn,
  conclude,
  Counts,
  countsOf,
  oneAnswer,
  publishedOf,
  SMALLEST_ITEM,
  Worlds,
  worldsOf,
} from './insider.js';
import { ASKED, groupOf, publishedItems, reportOn, shareOf } from './invented-reports.js';
import { recordLeak } from './leak-figures.js';

const ANSWERS = [1, 2, 3, 4, 5] as const;
/** Four of the five whom the threshold asks for. */
const COLLUDERS = 4;

/** What an item of each class may hide: only the class is published, and below seven no item is. */
const WORLDS: Readonly<Record<AnonymousCountClass, Worlds>> = {
  '5-9': worldsOf(SMALLEST_ITEM, 9),
  '10-19': worldsOf(10, 19),
  '20-plus': worldsOf(20, 22),
};

interface Tally {
  readonly cells: number;
  readonly determined: number;
}

/** All that can be published, and every answer that an insider may have given beside it. */
const tallyOf = (worlds: Worlds): Tally => {
  const conclusions = [...worlds.values()].flatMap((possible) =>
    ANSWERS.map((own) => conclude(possible, oneAnswer(own))).filter(({ possible: left }) => left.length > 0),
  );
  return {
    cells: conclusions.length,
    determined: conclusions.filter(({ possible }) => possible.length === 1).length,
  };
};

const sumTallies = (tallies: readonly Tally[]): Tally => ({
  cells: tallies.reduce((sum, { cells }) => sum + cells, 0),
  determined: tallies.reduce((sum, { determined }) => sum + determined, 0),
});

/** One list of answers for each of the four items of a small campaign's first component and two of the next. */
interface Campaign {
  readonly peers: readonly (readonly Rating[])[];
}
const campaigns: fc.Arbitrary<Campaign> = fc
  .integer({ min: 5, max: 12 })
  .chain((count) => fc.array(groupOf(count, count), { minLength: ASKED.length, maxLength: ASKED.length }))
  .map((byItem) => ({ peers: byItem }));

const ballotsIn = ({ peers }: Campaign): readonly OpenedBallot[] =>
  (peers[0] ?? []).map((_rating, person) => ({
    group: 'peer',
    response: answers(3, Object.fromEntries(ASKED.map((item, at) => [item, peers[at]?.[person] ?? null]))),
  }));

/** A component's score, in sixths of a point: a rater's is the sum of six ratings. */
const SIXTHS = { lowest: 6, highest: 30 } as const;

/** Whether, in a group of `n`, all others can only have the lowest or only the highest score; `null`: impossible. */
function othersAtTheEnd(own: number, n: number, published: string): boolean | null {
  const [lowest, highest] = [SIXTHS.lowest * (n - 1), SIXTHS.highest * (n - 1)];
  const possible = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index).filter(
    (others) => publishedComponent(own + others, n) === published,
  );
  if (possible.length === 0) return null;
  return possible.length === 1 && (possible[0] === lowest || possible[0] === highest);
}

const publishedComponent = (sixths: number, n: number): string =>
  JSON.stringify(publishedMean({ n, numerator: sixths, denominator: 6 * n }, null));

const componentsIn = (n: number): readonly string[] => [
  ...new Set(
    Array.from({ length: 24 * n + 1 }, (_, index) => publishedComponent(SIXTHS.lowest * n + index, n)),
  ),
];

/** Of these sizes the insider does not know which it is. */
function componentTally(sizes: readonly number[]): Tally {
  const published = [...new Set(sizes.flatMap(componentsIn))];
  const owns = Array.from({ length: 25 }, (_, index) => SIXTHS.lowest + index);
  const conclusions = published.flatMap((value) =>
    owns
      .map((own) => sizes.map((n) => othersAtTheEnd(own, n, value)).filter((end) => end !== null))
      .filter((ends) => ends.length > 0),
  );
  return {
    cells: conclusions.length,
    determined: conclusions.filter((ends) => ends.every((atTheEnd) => atTheEnd)).length,
  };
}

describe('A17 a lone insider, who knows their own answer, the manager’s and the leader’s', () => {
  it('A17 knows nobody’s answer to any item, whatever was published about it and whatever they answered', () => {
    const tallies = Object.values(WORLDS).map(tallyOf);
    const { cells, determined } = sumTallies(tallies);
    expect(cells).toBeGreaterThan(10_000);
    expect(tallies.map((tally) => tally.determined)).toEqual([0, 0, 0]);
    const tried = 'a lone insider goes through every answer that fits each item';
    recordLeak({ id: 'A17', tried, figure: `${shareOf(determined, cells)} determined`, chance: null });
  });

  it('A17 knows nobody’s score of any component either', () => {
    const { cells, determined } = sumTallies([componentTally([5, 6, 7, 8, 9]), componentTally([10, 11, 12])]);
    expect(cells).toBeGreaterThan(200);
    expect(determined).toBe(0);
    const tried = 'a lone insider goes through every score that fits each component';
    recordLeak({ id: 'A17', tried, figure: `${shareOf(determined, cells)} determined`, chance: null });
  });

  it('A17 would know it of items with five or six answers: hence those are hidden, and the reasoning is sharp', () => {
    for (const n of [5, 6])
      expect(tallyOf(Map.groupBy(allCounts(n), publishedOf)).determined).toBeGreaterThan(0);
    const exact = Map.groupBy(allCounts(8), (counts) => String(counts));
    expect(tallyOf(exact).determined).toBeGreaterThan(0);
  });

  it('A17 knows nobody’s answer in whole reports of 5 to 12 raters, unanimous, leaning or neither', () => {
    let looked = 0;
    fc.assert(
      fc.property(campaigns, fc.nat(), (campaign, someone) => {
        const report = reportOn(ballotsIn(campaign));
        for (const { item, published, countClass } of publishedItems(report)) {
          const given = campaign.peers[ASKED.indexOf(item)] ?? [];
          const own = given[someone % given.length] ?? 3;
          const { possible } = conclude(WORLDS[countClass].get(published) ?? [], oneAnswer(own));
          expect(possible.length).toBeGreaterThan(1);
          looked += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(looked).toBeGreaterThan(500);
  });

  it('A17 (measured, not promised) who also knows how many answered', () => {
    const sizes = Array.from({ length: 19 }, (_, index) => SMALLEST_ITEM + index);
    const tally = sumTallies(sizes.map((n) => tallyOf(Map.groupBy(allCounts(n), publishedOf))));
    expect(tally.cells).toBeGreaterThan(0);
    recordLeak({
      id: 'A17',
      tried: 'measured only: an insider who also knows the exact number of answers, 7 to 25',
      figure: `${shareOf(tally.determined, tally.cells)} determined`,
      chance: null,
    });
  });

  it('A17 (measured, not promised) with three colleagues who tell each other their answers', () => {
    const samples = fc.sample(groupOf(SMALLEST_ITEM, 12), { numRuns: 500, seed: 17 });
    const sized = new Map([7, 8, 9, 10, 11, 12].map((n) => [n, Map.groupBy(allCounts(n), publishedOf)]));
    const conclusions = samples.map((given) => {
      const counts: Counts = countsOf(given.map((answer) => answer ?? 3));
      const worlds = sized.get(answersIn(counts))?.get(publishedOf(counts)) ?? [];
      return conclude(worlds, countsOf(given.slice(0, COLLUDERS).map((answer) => answer ?? 3)));
    });
    expect(conclusions.every(({ possible }) => possible.length > 0)).toBe(true);
    const determined = conclusions.filter(({ possible }) => possible.length === 1).length;
    const bounded = conclusions.filter(({ leastSpan }) => leastSpan < 2).length;
    recordLeak({
      id: 'A17',
      tried: 'measured only: four colluders who also know how many answered, items of 7 to 12 raters',
      figure: `${shareOf(determined, samples.length)} items determined, ${shareOf(bounded, samples.length)} within one point`,
      chance: null,
    });
  });
});
