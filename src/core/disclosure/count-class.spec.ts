import { countClassOf } from './count-class.js';

describe('countClassOf', () => {
  it('tells how many answered only in classes', () => {
    expect([5, 9, 10, 19, 20, 400].map(countClassOf)).toEqual([
      '5-9',
      '5-9',
      '10-19',
      '10-19',
      '20-plus',
      '20-plus',
    ]);
  });

  it('has no class below five', () => {
    expect([0, 1, 4].map(countClassOf)).toEqual([null, null, null]);
  });
});
