import { pairedChange } from './paired-change.js';

describe('pairedChange', () => {
  it('from 3, 4, 2 to 4, 4, 3 is .667, 1.155 standard deviations of the difference', () => {
    const { n, meanDiff, sdDiff, dZ, dAv } = pairedChange([3, 4, 2, null], [4, 4, 3, 5], 0.95);
    expect(n).toBe(3);
    expect(meanDiff).toBeCloseTo(2 / 3, 12);
    expect(sdDiff).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(dZ).toBeCloseTo(1.1547005, 6);
    expect(dAv).toBeCloseTo(2 / 3 / Math.sqrt((1 + 1 / 3) / 2), 10);
  });

  it('has no effect size where everybody changed alike', () => {
    expect(pairedChange([3.1, 3.6, 2.4], [3.6, 4.1, 2.9], 0.95)).toMatchObject({
      sdDiff: null,
      r: null,
      lo: null,
    });
  });

  it('is unknown without pairs', () => {
    expect(pairedChange([3, null], [null, 4], 0.95)).toMatchObject({ n: 0, meanDiff: null, dZ: null });
  });
});
