import { rwg } from './rwg.js';

describe('rwg', () => {
  it('is .5 for 3, 4 and 5, 1 for equal ratings, 0 for a split group and none for one rater', () => {
    const values = [3, 4, 5, 4, 4, 1, 5, 2, null];
    const groups = ['mid', 'mid', 'mid', 'same', 'same', 'split', 'split', 'one', 'gone'];
    const result = rwg({ values, groups }, 2);
    expect([...result.groups].map(([group, own]) => [group, own.rwg])).toEqual([
      ['mid', 0.5],
      ['same', 1],
      ['split', 0],
      ['one', null],
    ]);
    expect(result).toMatchObject({ nGroups: 4, median: 0.5, mean: 0.5, propGe70: expect.closeTo(1 / 3, 12) });
  });

  it('summarises nothing where there is nothing', () => {
    expect(rwg({ values: [], groups: [] }, 2)).toMatchObject({ nGroups: 0, median: null, propGe70: null });
  });
});
