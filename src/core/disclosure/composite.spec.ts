import { referenceSpread } from '../statistics/rater-spread.js';
import { composite as compositeBy, CompositePart } from './composite.js';
import { CLASS_RULES } from './count-class.js';

const composite = (parts: readonly CompositePart[]) => compositeBy(parts, CLASS_RULES);

const spread = referenceSpread('colleague');

const part = (
  value: number,
  countClass: CompositePart['score']['countClass'],
  bound: CompositePart['score']['bound'] = 'exact',
): CompositePart => ({
  score: { kind: 'shown', value, bound, step: 0.5, countClass, band: null },
  spread,
});

describe('composite', () => {
  it('is the mean of the published values, in the step of the smallest group', () => {
    expect(composite([part(3.5, '5-9'), part(4.25, '10-19')])).toMatchObject({
      value: 4,
      bound: 'exact',
      step: 0.5,
      countClass: '5-9',
    });
  });

  it('of one group is that group', () => {
    expect(composite([part(3.5, '5-9')])).toMatchObject({ value: 3.5, band: { low: 2.5, high: 4.5 } });
  });

  it('has a narrower band than each of two groups', () => {
    expect(composite([part(3.5, '5-9'), part(3.5, '5-9')])).toMatchObject({ band: { low: 3, high: 4 } });
  });

  it('is known as a bound only where a part is, and rounds away from what that excludes', () => {
    expect(composite([part(4.5, '5-9', 'at-least'), part(4, '5-9')])).toMatchObject({
      value: 4,
      bound: 'at-least',
      band: { high: 5 },
    });
    expect(composite([part(1.5, '5-9', 'at-most'), part(2, '5-9')])).toMatchObject({
      value: 2,
      bound: 'at-most',
      band: { low: 1 },
    });
  });

  it('is not known where parts are bounded on both ends', () => {
    expect(composite([part(4.5, '5-9', 'at-least'), part(1.5, '5-9', 'at-most')])).toEqual({
      kind: 'suppressed',
    });
  });

  it('is suppressed where no group is shown', () => {
    expect(composite([])).toEqual({ kind: 'suppressed' });
  });

  it('says no more than "4.5 or higher" itself', () => {
    expect(composite([part(4.25, '10-19'), part(4.75, '20-plus')])).toMatchObject({
      value: 4.5,
      bound: 'at-least',
    });
  });
});
