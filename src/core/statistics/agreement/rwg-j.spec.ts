import { rwgJ } from './rwg-j.js';

describe('rwgJ', () => {
  it('is .769 for two items with variances 1 and .5', () => {
    const half = Math.SQRT1_2;
    const rows = [
      [3, 3 - half],
      [4, 3],
      [5, 3 + half],
    ];
    const own = rwgJ({ rows, groups: ['a', 'a', 'a'] }, 2, 'available').get('a');
    expect(own?.meanVariance).toBeCloseTo(0.75, 12);
    expect(own?.rwgJ).toBeCloseTo(1.25 / 1.625, 12);
    expect(own?.rwgJLindell).toBeCloseTo(0.625, 12);
  });

  it('loses raters listwise and items that fewer than two rated otherwise', () => {
    const rows = [
      [3, null],
      [4, null],
      [5, 4],
    ];
    const groups = ['a', 'a', 'a'];
    expect(rwgJ({ rows, groups }, 2, 'listwise').get('a')).toMatchObject({ nRaters: 1, rwgJ: null });
    expect(rwgJ({ rows, groups }, 2, 'available').get('a')).toMatchObject({
      nRaters: 3,
      nItems: 1,
      rwgJ: 0.5,
    });
  });
});
