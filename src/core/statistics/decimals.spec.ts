import { atLeastCount, toDecimals } from './decimals.js';

describe('toDecimals', () => {
  it.each([
    [0.8734, 0.87],
    [-0.001, 0],
    [-1.238, -1.24],
  ])('makes two decimals of %d', (value, rounded) => {
    expect(toDecimals(value, 2)).toBe(rounded);
  });
});

describe('atLeastCount', () => {
  it.each([
    [137, 100],
    [1250, 1000],
    [100, 100],
    [99, 90],
    [7, 7],
    [0, 0],
  ])('tells of %d no more than "at least %d"', (count, told) => {
    expect(atLeastCount(count)).toBe(told);
  });
});
