import { Reliability } from '../core/disclosure/reliability.js';
import { FrozenCampaign } from '../persistence/results/frozen-campaign.js';
import { outcomeHash } from './outcome-hash.js';

const campaign = (items: readonly string[], texts: readonly string[]): FrozenCampaign => ({
  subjects: [
    {
      subjectRef: 'a',
      outcomes: {
        manager: 'none',
        peer: 'published',
        'direct-report': 'none',
        other: 'none',
        patient: 'none',
      },
      replacements: {
        manager: 'none',
        peer: 'some',
        'direct-report': 'none',
        other: 'none',
        patient: 'none',
      },
      cells: [
        {
          group: 'peer',
          ballots: 5,
          items: items.map((item) => ({ item, counts: [0, 0, 0, 0, 5], notObserved: 0 })),
          components: [],
        },
      ],
      comments: texts.map((text) => ({ text, mode: 'word-for-word' })),
      managerComments: [],
      conditions: { ballots: 0, counts: {} },
    },
  ],
  spreads: [],
  reliabilities: [],
});

describe('hash of what was frozen', () => {
  it('does not depend on the order in which rows come back', () => {
    expect(outcomeHash(campaign(['x', 'y'], [])).equals(outcomeHash(campaign(['y', 'x'], [])))).toBe(true);
  });

  it('depends on the order of comments, which is part of the result', () => {
    expect(outcomeHash(campaign([], ['x', 'y'])).equals(outcomeHash(campaign([], ['y', 'x'])))).toBe(false);
  });

  const reliability = (items: readonly string[]): Reliability => ({
    group: 'peer',
    language: 'en',
    component: 'attending',
    ballotsAtLeast: 100,
    subjectsAtLeast: 10,
    alpha: 0.8,
    alphaLow: 0.7,
    alphaHigh: 0.9,
    alphaPairwise: 0.8,
    omega: null,
    icc1: 0.2,
    icc1Low: 0.1,
    icc1High: 0.4,
    items: items.map((item) => ({ item, rDrop: 0.5, alphaIfDeleted: 0.7 })),
  });
  const hashWith = (...reliabilities: readonly Reliability[]): string =>
    outcomeHash({ ...campaign([], []), reliabilities }).toString('hex');

  it('depends on every coefficient, and not on the order of items', () => {
    const changed = { ...reliability(['x', 'y']), omega: 0.8 };
    expect(hashWith(reliability(['x', 'y']))).toBe(hashWith(reliability(['y', 'x'])));
    expect(hashWith(reliability(['x', 'y']))).not.toBe(hashWith(changed));
    expect(hashWith()).not.toBe(hashWith(changed));
  });
});
