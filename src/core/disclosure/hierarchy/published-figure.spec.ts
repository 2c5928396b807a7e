import { referenceSpread } from '../../statistics/rater-spread.js';
import { publishedFigure } from './published-figure.js';

const share = { key: 'workload', kind: 'share' } as const;
const score = { key: 'helping', kind: 'score', spread: referenceSpread('colleague') } as const;
const of = (n: number, sum: number, unitsPerPoint = 1) => ({ n, sum, unitsPerPoint });

describe('publishedFigure', () => {
  it('rounds a score to tenths: 105 of 28 ballots is 3.75, published 3.8', () => {
    expect(publishedFigure(score, of(28, 105), '5-9').value).toMatchObject({ value: 3.8, bound: 'exact' });
  });

  it('says no more than "4.7 or higher"', () => {
    expect(publishedFigure(score, of(30, 150), '5-9').value).toMatchObject({ value: 4.7, bound: 'at-least' });
  });

  it('draws the band from the lowest number of leaders of the class: .561 of five, .281 of twenty', () => {
    expect(publishedFigure(score, of(40, 140), '5-9').value).toMatchObject({ band: { low: 2.9, high: 4.1 } });
    expect(publishedFigure(score, of(400, 1400), '20-plus').value).toMatchObject({
      band: { low: 3.2, high: 3.8 },
    });
  });

  it('prints shares in steps of five percent, and only bounds at both ends', () => {
    expect(publishedFigure(share, of(60, 37), '5-9').value).toEqual({
      kind: 'share',
      percent: 60,
      bound: 'exact',
    });
    expect(publishedFigure(share, of(60, 57), '5-9').value).toEqual({
      kind: 'share',
      percent: 90,
      bound: 'at-least',
    });
    expect(publishedFigure(share, of(60, 0), '5-9').value).toEqual({
      kind: 'share',
      percent: 10,
      bound: 'at-most',
    });
  });

  it('never falls when the sum grows by one unit', () => {
    const values = Array.from({ length: 25 * 4 * 60 + 1 }, (_, more) => {
      const { value } = publishedFigure(score, of(25, 25 * 60 + more, 60), '5-9');
      return value.kind === 'shown' ? value.value : Number.NaN;
    });
    expect(values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0))).toBe(true);
  });

  it('is suppressed where nobody has a value', () => {
    expect(publishedFigure(score, undefined, '5-9').value).toEqual({ kind: 'suppressed' });
    expect(publishedFigure(score, of(0, 0), '5-9').value).toEqual({ kind: 'suppressed' });
  });
});
