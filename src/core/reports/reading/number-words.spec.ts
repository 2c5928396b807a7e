import { ratingNumber, scoreNumber } from './number-words.js';

describe('printed numbers', () => {
  it.each([
    [3, '3.0'],
    [3.5, '3.5'],
    [3.25, '3.25'],
    [11 / 3, '3.67'],
    [4.7, '4.7'],
  ])('a score of %d reads %s', (value, words) => {
    expect(scoreNumber(value)).toBe(words);
  });

  it('a single rating is a whole number', () => {
    expect(ratingNumber(4)).toBe('4');
    expect(ratingNumber(3.5)).toBe('3.5');
  });
});
