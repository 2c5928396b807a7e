import { careScore } from './care-score.js';
import { componentScores } from './component-scores.js';
import { nhsScore } from './nhs-score.js';

describe('componentScores', () => {
  it('are 3.6 and 3 for (4, 4, 3, 5, 2) and (4, -, 3, -, 2), and none for two answers of five', () => {
    const rows = [
      [4, 4, 3, 5, 2],
      [4, null, 3, null, 2],
      [4, null, null, null, 2],
    ];
    const { nValid, scores, mean } = componentScores(rows, 3);
    expect(scores).toEqual([3.6, 3, null]);
    expect(nValid).toBe(2);
    expect(mean).toBeCloseTo(3.3, 12);
  });

  it('have no mean where nobody answered', () => {
    expect(componentScores([[null, null]], 0)).toEqual({ nValid: 0, mean: null, sd: null, scores: [null] });
  });
});

describe('nhsScore', () => {
  it('makes 0, 2.5, 5, 7.5 and 10 of 1 to 5', () => {
    const scale = { min: 1, max: 5 };
    const scoreOf = (rating: number) => nhsScore({ columns: ['a'], rows: [[rating]] }, scale, 1).score;
    expect([1, 2, 3, 4, 5].map(scoreOf)).toEqual([0, 2.5, 5, 7.5, 10]);
    expect(nhsScore({ columns: ['a'], rows: [] }, scale, 1).items.get('a')).toBeNull();
  });
});

describe('careScore', () => {
  it('is 40 for eight fours and two missing, none with three missing', () => {
    const fours = Array.from({ length: 8 }, () => 4);
    const full = Array.from({ length: 10 }, () => 5);
    const rows = [[...fours, null, null], [...fours.slice(1), null, null, null], full];
    const score = careScore(rows, 2);
    expect(score.totals).toEqual([40, null, 50]);
    expect(score).toMatchObject({ nRows: 3, nValid: 2, nExcluded: 1, meanTotal: 45, pctMax: 50 });
  });

  it('has no share of full marks where nobody counts', () => {
    expect(careScore([], 2).pctMax).toBeNull();
  });
});
