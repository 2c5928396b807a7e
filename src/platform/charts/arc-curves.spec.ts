import { arcCurves } from './arc-curves.js';

const ARC = { x: 0, y: 0, radius: 10, start: 0, backwards: false };

describe('an arc as curves', () => {
  it('is four quarters for a full circle, and ends where it began', () => {
    const curves = arcCurves({ ...ARC, end: 2 * Math.PI });
    expect(curves).toHaveLength(4);
    expect(curves[3]?.[4]).toBeCloseTo(10, 9);
    expect(curves[3]?.[5]).toBeCloseTo(0, 9);
  });

  it('has the handle 0.5523 of the radius for a quarter turn', () => {
    const [curve] = arcCurves({ ...ARC, end: Math.PI / 2 });
    expect(curve?.[1]).toBeCloseTo(5.5228, 4);
  });

  it('goes the other way round when it is told to', () => {
    const curves = arcCurves({ ...ARC, end: Math.PI / 2, backwards: true });
    expect(curves).toHaveLength(3);
    expect(curves[0]?.[5]).toBeCloseTo(-10, 9);
  });
});
