import { othersOfRatees } from './others-of-ratees.js';
import { selfOtherCategories } from './self-other-categories.js';

const leaders = [
  { id: 'a', self: 5, others: 4 },
  { id: 'b', self: 3, others: 3 },
  { id: 'c', self: 2, others: 3 },
];

describe('selfOtherCategories', () => {
  it('puts the differences 1, 0 and -1 over, in and under', () => {
    const { n, meanDiff, sdDiff, ratees } = selfOtherCategories(leaders);
    expect({ n, meanDiff, sdDiff }).toEqual({ n: 3, meanDiff: 0, sdDiff: 1 });
    expect([...ratees.values()].map(({ ay1992 }) => ay1992)).toEqual([
      'over_estimator',
      'in_agreement',
      'under_estimator',
    ]);
    expect(ratees.get('a')?.fleenor6).toMatch(/_good$/);
    expect(ratees.get('c')?.ay1997).toBe('in_agreement_poor');
  });

  it('knows no categories of two leaders or where all rate themselves alike', () => {
    expect(selfOtherCategories(leaders.slice(1))).toMatchObject({ n: 2, sdDiff: null, ratees: new Map() });
    const alike = leaders.map((leader) => ({ ...leader, self: 4 }));
    expect(selfOtherCategories(alike)).toMatchObject({ rSelfOthers: null, ratees: new Map() });
    expect(selfOtherCategories([]).meanDiff).toBeNull();
  });
});

describe('othersOfRatees', () => {
  const answers = [
    { id: 'a', group: 'self', ratings: [4, 4] },
    { id: 'a', group: 'peer', ratings: [3, 3] },
    { id: 'a', group: 'peer', ratings: [4, null] },
    { id: 'a', group: 'direct-report', ratings: [5, 5] },
    { id: 'b', group: 'self', ratings: [3, 3] },
    { id: 'b', group: 'peer', ratings: [null, null] },
  ];

  it('puts the own score 4 beside the mean of all raters, 4', () => {
    const rule = { leastAnswered: 1, otherGroups: ['peer', 'direct-report'], leastOthers: 1 };
    expect(othersOfRatees(answers, rule)).toEqual([{ id: 'a', self: 4, others: 4 }]);
  });

  it('leaves out leaders whom too few rated', () => {
    const rule = { leastAnswered: 1, otherGroups: ['peer', 'direct-report'], leastOthers: 4 };
    expect(othersOfRatees(answers, rule)).toEqual([]);
  });
});
