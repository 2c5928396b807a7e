import { mayReplaceOneMore } from './replacement-limit.js';

const given = (invited: number): number => {
  let replaced = 0;
  while (mayReplaceOneMore({ invited, replaced })) replaced += 1;
  return replaced;
};

describe('mayReplaceOneMore', () => {
  it('gives one to a group of any size', () => {
    expect([1, 8, 10, 19].map(given)).toEqual([1, 1, 1, 1]);
  });

  it('gives one in ten from twenty up, rounded down', () => {
    expect([20, 25, 29, 30].map(given)).toEqual([2, 2, 2, 3]);
  });
});
