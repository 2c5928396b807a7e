import fc from 'fast-check';
import { AGGREGATE_RULES } from './aggregate-rules.js';
import { crowdOf, Footprint, footprintOf, isSafe, NOBODY, passes, together } from './crowd.js';

const crowd = (...footprints: readonly Footprint[]) =>
  footprints.map((footprint) => crowdOf(footprint, AGGREGATE_RULES)).reduce(together, NOBODY);
const equal = (...ballots: readonly number[]) => crowd(...ballots.map((n) => ({ fewest: n, most: n })));

describe('passes', () => {
  it('needs five leaders', () => {
    expect(passes(equal(5, 5, 5, 5, 5), AGGREGATE_RULES)).toBe(true);
    expect(passes(equal(8, 8, 8, 8), AGGREGATE_RULES)).toBe(false);
  });

  it('needs 25 ballots', () => {
    expect(passes(equal(5, 5, 5, 5, 4), AGGREGATE_RULES)).toBe(false);
  });

  it('lets no leader have more than 40 percent: 10 of 25 passes, 11 of 26 and 20 of 40 do not', () => {
    expect(passes(equal(10, 4, 4, 4, 3), AGGREGATE_RULES)).toBe(true);
    expect(passes(equal(11, 4, 4, 4, 3), AGGREGATE_RULES)).toBe(false);
    expect(passes(equal(20, 5, 5, 5, 5), AGGREGATE_RULES)).toBe(false);
  });

  it('counts a leader with the fewest ballots of any measure and weighs them with the most', () => {
    const others = [1, 2, 3, 4].map(() => ({ fewest: 5, most: 5 }));
    expect(passes(crowd(...others, { fewest: 4, most: 6 }), AGGREGATE_RULES)).toBe(false);
    expect(passes(crowd(...others, { fewest: 5, most: 13 }), AGGREGATE_RULES)).toBe(true);
    expect(passes(crowd(...others, { fewest: 5, most: 14 }), AGGREGATE_RULES)).toBe(false);
  });

  it('says the same as the rule word for word', () => {
    const footprints = fc.array(
      fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ fewest: Math.min(a, b), most: Math.max(a, b) })),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(footprints, (list) => {
        const ballots = list.reduce((total, { fewest }) => total + fewest, 0);
        const dominant = list.some(({ fewest, most }) => 5 * most > 2 * (ballots - fewest + most));
        const leaders = list.filter(({ fewest }) => fewest > 0).length;
        expect(passes(crowd(...list), AGGREGATE_RULES)).toBe(leaders >= 5 && ballots >= 25 && !dominant);
      }),
    );
  });
});

describe('isSafe', () => {
  it('holds of nobody, and not of a leader whose answers lack one measure', () => {
    expect(isSafe(NOBODY, AGGREGATE_RULES)).toBe(true);
    expect(isSafe(crowd({ fewest: 0, most: 3 }), AGGREGATE_RULES)).toBe(false);
  });
});

describe('footprintOf', () => {
  it('takes fewest and most over the measures of the table, 0 for one without a figure', () => {
    const figure = (measure: string, n: number) => ({ measure, n, sum: 0, unitsPerPoint: 1 });
    const measures = ['helping', 'attending'].map((key) => ({ key, kind: 'share' }) as const);
    expect(footprintOf([figure('helping', 7), figure('attending', 6)], measures)).toEqual({
      fewest: 6,
      most: 7,
    });
    expect(footprintOf([figure('helping', 7), figure('other', 9)], measures)).toEqual({ fewest: 0, most: 7 });
  });
});
