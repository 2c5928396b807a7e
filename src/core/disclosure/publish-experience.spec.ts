import { Rating } from '../questionnaires/response.js';
import { answers, ballotsOf, QUESTIONNAIRE, resultsOf } from '../reports/ballots-example.js';
import { OpenedBallot } from '../reports/opened-ballot.js';
import { DISCLOSURE_RULES } from './disclosure-rules.js';
import { publish } from './publish.js';
import { experienceOf } from './publish-experience.js';
import { PublishedComponent } from './publishable-table.js';

const wordsOf = (ballots: readonly OpenedBallot[]): PublishedComponent['experience'] => {
  const raw = { questionnaire: QUESTIONNAIRE, results: resultsOf(ballots), spreads: [] };
  return publish(raw, DISCLOSURE_RULES).components[0]?.experience ?? [];
};

const HALVES: readonly Rating[] = [3, 3, 3, 3, 3, 4, 4, 4, 4, 4];
const ENDS: readonly Rating[] = [2, 2, 2, 2, 2, 5, 5, 5, 5, 5];

describe('do people agree', () => {
  it('is "similar" up to half a point from the middle, and "mixed" beyond', () => {
    const item = { item: 'one', notObserved: 0 };
    expect(experienceOf([{ ...item, counts: [0, 0, 5, 5, 0] }])).toBe('similar');
    expect(experienceOf([{ ...item, counts: [0, 5, 0, 0, 5] }])).toBe('mixed');
    expect(experienceOf([])).toBeNull();
  });

  it('is said of groups of ten and of none smaller', () => {
    expect(wordsOf(ballotsOf('peer', HALVES))).toEqual([{ group: 'peer', word: 'similar' }]);
    expect(wordsOf(ballotsOf('peer', ENDS))).toEqual([{ group: 'peer', word: 'mixed' }]);
    expect(wordsOf(ballotsOf('peer', HALVES.slice(1)))).toEqual([]);
  });

  it('is never said of the named manager, nor of a pool', () => {
    expect(wordsOf(ballotsOf('manager', [4]))).toEqual([]);
    const pool = [...ballotsOf('peer', [3, 3, 4, 4]), ...ballotsOf('other', [3, 3, 4, 4])];
    expect(wordsOf(pool)).toEqual([]);
  });

  it('rests on no item that fewer than ten people answered', () => {
    const [first = '', ...rest] = QUESTIONNAIRE.items.slice(0, 6).map(({ key }) => key);
    const without = Object.fromEntries(rest.map((key) => [key, null]));
    const ballots = HALVES.map((rating, index): OpenedBallot => {
      const response = answers(rating);
      const ratings = index < 2 ? { ...response.ratings, ...without, [first]: rating } : response.ratings;
      return { group: 'peer', response: { ...response, ratings } };
    });
    expect(wordsOf(ballots)).toEqual([]);
  });
});
