import { meanCi } from './mean-ci.js';

const scale = { min: 1, max: 5 };

describe('meanCi', () => {
  it('is 1.516 to 6.484 for 3, 4 and 5, drawn to 5', () => {
    const { tLo, tHi, tLoClipped, tHiClipped } = meanCi([3, null, 4, 5], 0.95, scale);
    expect(tLo).toBeCloseTo(4 - 2.484137712, 8);
    expect(tHi).toBeCloseTo(4 + 2.484137712, 8);
    expect(tLoClipped).toBe(tLo);
    expect(tHiClipped).toBe(5);
  });

  it('has a mean and nothing else for one value, and nothing for none', () => {
    expect(meanCi([4], 0.95, scale)).toMatchObject({ n: 1, mean: 4, sd: null, tLo: null, tHiClipped: null });
    expect(meanCi([null], 0.95, scale)).toMatchObject({ n: 0, mean: null, se: null });
  });

  it('has no width where all gave the same answer', () => {
    expect(meanCi([3.6, 3.6, 3.6], 0.95, scale)).toMatchObject({ sd: 0, tLo: 3.6, tHi: 3.6 });
  });
});
