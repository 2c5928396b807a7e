import { AggregateRules } from './aggregate-rules.js';
import { Crowd, crowdOf, Footprint, NOBODY, together } from './crowd.js';
import { Place, Placement } from './placement.js';

/**
 * Two tables at once. Points are the blocks of both and, for whoever is in none of one, nowhere; every leader is a line from
 * their earlier block to their later one.
 *
 * If answers stay the same from one period to the next, the worst case, a leader has one unknown number in both tables.
 * A block is the sum of its lines. Earlier blocks of a set of points minus later blocks of that set leaves the lines that
 * leave the set: all others cancel. So what can be computed from both tables is made of the cuts of this graph, and both
 * are safe together exactly when every smallest cut passes like a block.
 */
export interface ChangeGraph {
  /**
   * From each point, its lines by the point at their other end. The crowd is of the table whose block the first point is.
   * Grows smaller while cells are taken back.
   */
  readonly lines: Map<Point, Map<Point, Crowd>>;
}

/** A block of the earlier table, of the later one, or nowhere. */
export type Point = string;
export const OUTSIDE: Point = 'outside';
export const earlierPoint = (block: string | null): Point => (block === null ? OUTSIDE : `earlier ${block}`);
export const laterPoint = (block: string | null): Point => (block === null ? OUTSIDE : `later ${block}`);

const addLine = ({ lines }: ChangeGraph, [from, to]: readonly [Point, Point], crowd: Crowd): void => {
  if (from === OUTSIDE || from === to) return;
  const own = lines.get(from) ?? new Map<Point, Crowd>();
  lines.set(from, own);
  own.set(to, together(own.get(to) ?? NOBODY, crowd));
};

/** Lines lead both ways, except from outside, where no number is. */
export const drawChanges = (earlier: Placement, later: Placement, rules: AggregateRules): ChangeGraph => {
  const graph: ChangeGraph = { lines: new Map() };
  const before = new Map(earlier.map((place) => [place.leader, place]));
  const after = new Map(later.map((place) => [place.leader, place]));
  const draw = (from: Point, to: Point, footprint: Footprint): void => {
    addLine(graph, [from, to], crowdOf(footprint, rules));
  };
  const end = (places: ReadonlyMap<string, Place>, leader: string): string | null =>
    places.get(leader)?.block ?? null;
  for (const place of earlier) draw(earlierPoint(place.block), laterPoint(end(after, place.leader)), place);
  for (const place of later) draw(laterPoint(place.block), earlierPoint(end(before, place.leader)), place);
  return graph;
};

/**
 * A later block is not published after all: its leaders fall to `into`, the block above or nowhere. The two points become one,
 * so of the cuts there were, only those remain that left both on one side.
 */
export const mergeLater = (graph: ChangeGraph, point: Point, into: Point): void => {
  const own = graph.lines.get(point) ?? new Map<Point, Crowd>();
  graph.lines.delete(point);
  for (const [other, crowd] of own) {
    addLine(graph, [into, other], crowd);
    const back = graph.lines.get(other);
    const returning = back?.get(point);
    back?.delete(point);
    if (returning !== undefined) addLine(graph, [other, into], returning);
  }
};
