import fc from 'fast-check';
import { wilson } from './wilson.js';

describe('wilson', () => {
  it('is .0615 to .7923 for 1 of 3', () => {
    const { lo, hi } = wilson(1, 3, 0.95);
    expect(lo).toBeCloseTo(0.06149194472, 10);
    expect(hi).toBeCloseTo(0.7923403992, 10);
  });

  it('does not exist for nobody', () => {
    expect(wilson(0, 0, 0.95)).toEqual({ p: null, lo: null, hi: null });
  });

  it('holds the proportion and stays between 0 and 1, whatever the confidence', () => {
    const confidence = fc.double({ min: 0.01, max: 0.99999, noNaN: true });
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), confidence, (x, rest, conf) => {
        const { p, lo, hi } = wilson(x, x + rest + 1, conf);
        expect(lo).toBeGreaterThanOrEqual(0);
        expect(p).toBeGreaterThanOrEqual(lo ?? 2);
        expect(p).toBeLessThanOrEqual(hi ?? -1);
        expect(hi).toBeLessThanOrEqual(1);
      }),
    );
  });
});
