export type Curve = readonly [ax: number, ay: number, bx: number, by: number, x: number, y: number];

export interface Arc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly start: number;
  readonly end: number;
  readonly backwards: boolean;
}

const TURN = 2 * Math.PI;

const sweepOf = ({ start, end, backwards }: Arc): number => {
  const sweep = end - start;
  if (Math.abs(sweep) >= TURN) return backwards ? -TURN : TURN;
  if (backwards) return sweep > 0 ? sweep - TURN : sweep;
  return sweep < 0 ? sweep + TURN : sweep;
};

/** A circular arc as cubic curves of a quarter turn at most; the handle of an angle a is 4/3 · tan(a/4) of the radius. */
export const arcCurves = (arc: Arc): readonly Curve[] => {
  const { x, y, radius, start } = arc;
  const sweep = sweepOf(arc);
  const count = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
  const handle = (4 / 3) * Math.tan(sweep / Math.max(count, 1) / 4) * radius;
  return Array.from({ length: count }, (_, index): Curve => {
    const from = start + (sweep * index) / count;
    const to = start + (sweep * (index + 1)) / count;
    const [fx, fy, tx, ty] = [Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to)];
    return [
      x + radius * fx - handle * fy,
      y + radius * fy + handle * fx,
      x + radius * tx + handle * ty,
      y + radius * ty - handle * tx,
      x + radius * tx,
      y + radius * ty,
    ];
  });
};
