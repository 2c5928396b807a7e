import { adM, averageDeviation } from './ad-m.js';

describe('adM', () => {
  it('is .667 points for 3, 4 and 5, and .333 together with an item without spread', () => {
    expect(averageDeviation([3, 4, 5])).toBeCloseTo(2 / 3, 12);
    const rows = [
      [3, 4],
      [4, 4],
      [5, 4],
    ];
    expect(adM({ rows, groups: ['a', 'a', 'a'] }, 'available').get('a')?.ad).toBeCloseTo(1 / 3, 12);
  });

  it('does not exist for one rater, and a group nobody rated is absent', () => {
    const result = adM(
      {
        rows: [
          [3, 4],
          [null, null],
        ],
        groups: ['a', 'b'],
      },
      'available',
    );
    expect([...result]).toEqual([['a', { nRaters: 1, ad: null }]]);
  });
});
