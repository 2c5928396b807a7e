import { cronbachAlpha } from './cronbach-alpha.js';

const choice = { missing: 'complete', confidence: 0.95 } as const;
const columns = ['a', 'b', 'c'];

describe('cronbachAlpha', () => {
  it('is .889 for (3, 4), (4, 3), (5, 5) and (2, 2)', () => {
    const rows = [
      [3, 4],
      [4, 3],
      [5, 5],
      [2, 2],
    ];
    const result = cronbachAlpha({ columns: ['a', 'b'], rows }, choice);
    expect(result.alpha).toBeCloseTo(8 / 9, 12);
    expect(result).toMatchObject({ kTotal: 2, kUsed: 2, nUsed: 4, nCi: 4 });
    expect(result.items.get('a')?.alphaIfDeleted).toBeNull();
  });

  it('stays negative where items contradict each other', () => {
    const rows = [
      [1, 5, 3],
      [5, 1, 2],
      [2, 4, 4],
      [4, 3, 3],
      [3, 3, 1],
    ];
    expect(cronbachAlpha({ columns, rows }, choice).alpha).toBeCloseTo(-3.794117647, 9);
  });

  it('does not exist without raters, for one rater, or where nothing varies', () => {
    for (const rows of [
      [],
      [[3, 4, 5]],
      [
        [4, 4, 4],
        [4, 4, 4],
      ],
      [[null, null, null]],
    ]) {
      const result = cronbachAlpha({ columns, rows }, choice);
      expect(result).toMatchObject({ alpha: null, ase: null, feldtLo: null, kUsed: 0 });
    }
  });

  it('is 1, exactly, where all rate all alike', () => {
    const rows = [
      [1, 1, 1],
      [3, 3, 3],
      [5, 5, 5],
    ];
    expect(cronbachAlpha({ columns, rows }, choice).alpha).toBe(1);
  });
});
