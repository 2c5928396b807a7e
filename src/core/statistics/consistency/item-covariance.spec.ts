import { itemCovariance } from './item-covariance.js';

const columns = ['a', 'b', 'c'];

describe('itemCovariance', () => {
  it('of (1, 2), (2, 4) and (3, 6) has the variances 1 and 4 and the covariance 2', () => {
    const rows = [
      [1, 2],
      [2, 4],
      [3, 6],
    ];
    const { matrix } = itemCovariance({ columns: ['a', 'b'], rows }, 'complete');
    expect(matrix?.to2DArray()).toEqual([
      [1, 2],
      [2, 4],
    ]);
  });

  it('leaves out an item that everybody rated alike', () => {
    const rows = [
      [1, 4, 2],
      [2, 4, 4],
      [3, 4, 6],
    ];
    expect(itemCovariance({ columns, rows }, 'complete').items.map(({ name }) => name)).toEqual(['a', 'c']);
  });

  it('uses whole rows, or every pair that was rated', () => {
    const rows = [
      [1, 2, 1],
      [2, 4, 3],
      [3, 6, null],
      [null, 1, 1],
      [null, null, null],
    ];
    const ratings = { columns, rows };
    expect(itemCovariance(ratings, 'complete')).toMatchObject({ rowsUsed: 2, smallestN: 2 });
    expect(itemCovariance(ratings, 'pairwise')).toMatchObject({ rowsUsed: 4, smallestN: 2 });
  });

  it('has no matrix where two items were never rated together', () => {
    const rows = [
      [1, null],
      [2, null],
      [null, 3],
      [null, 4],
    ];
    expect(itemCovariance({ columns: ['a', 'b'], rows }, 'pairwise').matrix).toBeNull();
  });
});
