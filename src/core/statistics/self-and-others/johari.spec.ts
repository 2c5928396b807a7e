import { johari } from './johari.js';

const rule = { tolerance: 0.5, cut: 3.5, spread: null };

describe('johari', () => {
  it('calls self 4.2 beside others 3.1 a blind spot, supported by 2.689 to 3.511', () => {
    const field = johari(4.2, [3, 3.2, 2.8, 3.4], rule);
    expect(field).toMatchObject({ nOthers: 4, label: 'blind_spot', supported: true });
    expect(field.ciLo).toBeCloseTo(2.689147949, 8);
    expect(field.ciHi).toBeCloseTo(3.510852051, 8);
  });

  it('counts a gap of exactly half a point, whatever floating point makes of it', () => {
    expect(johari(4.1, [3.6, 3.6], rule).label).toBe('over_rated_strength');
    expect(johari(3.6, [4.1, 4.1], rule).label).toBe('hidden_strength');
  });

  it('supports a label of one rater by the pooled spread only', () => {
    const spread = { meanSquare: 0.36, degreesOfFreedom: 90, assumed: false };
    expect(johari(4.6, [3], rule).supported).toBeNull();
    expect(johari(4.6, [3], { ...rule, spread }).supported).toBe(true);
  });

  it('says nothing where nobody else or not the person answered', () => {
    expect(johari(4, [], rule)).toMatchObject({ nOthers: 0, othersMean: null, label: null, supported: null });
    expect(johari(null, [4, 5], rule)).toMatchObject({
      othersMean: 4.5,
      gap: null,
      label: null,
      supported: null,
    });
  });
});
