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
});

describe('hash of what was frozen', () => {
  it('does not depend on the order in which rows come back', () => {
    expect(outcomeHash(campaign(['x', 'y'], [])).equals(outcomeHash(campaign(['y', 'x'], [])))).toBe(true);
  });

  it('depends on the order of comments, which is part of the result', () => {
    expect(outcomeHash(campaign([], ['x', 'y'])).equals(outcomeHash(campaign([], ['y', 'x'])))).toBe(false);
  });
});
