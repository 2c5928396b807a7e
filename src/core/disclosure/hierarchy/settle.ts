import { ChangeGraph, drawChanges, laterPoint, mergeLater, Point } from './change-graph.js';
import { NOBODY } from './crowd.js';
import { Draft, placementOf } from './draft.js';
import { Placement } from './placement.js';
import { NOWHERE } from './unit-tree.js';
import { weakCut, WeakSide } from './weak-cut.js';

interface Settling {
  readonly draft: Draft;
  readonly graph: ChangeGraph;
  readonly published: Set<number>;
  /** A side of a cut is small; looking through all units for its own would make large organisations slow. */
  readonly units: ReadonlyMap<Point, number>;
}

const pointOf = (unit: number, { draft }: Settling): Point => laterPoint(draft.tree.keys[unit] ?? null);

/** The published unit above that would take over this one's leaders. */
const above = (unit: number, { draft, published }: Settling): number => {
  let at = draft.tree.parents[unit] ?? NOWHERE;
  while (at !== NOWHERE && !published.has(at)) at = draft.tree.parents[at] ?? NOWHERE;
  return at;
};

/** Units whose taking back would merge the two sides of the cut. */
const remedies = (side: WeakSide, settling: Settling): readonly number[] => {
  const divides = (unit: number): boolean =>
    side.has(pointOf(unit, settling)) !== side.has(pointOf(above(unit, settling), settling));
  const near = [...side].flatMap((point) => settling.units.get(point) ?? []);
  const inside = near.filter((unit) => settling.published.has(unit) && divides(unit));
  return inside.length > 0 ? inside : [...settling.published].filter(divides);
};

const takeBack = (unit: number, settling: Settling): Point => {
  const into = pointOf(above(unit, settling), settling);
  settling.published.delete(unit);
  mergeLater(settling.graph, pointOf(unit, settling), into);
  return into;
};

/** The cell with the fewest ballots goes. `undefined`: no later cell has to do with it. */
const cheapest = (units: readonly number[], { draft }: Settling): number | undefined =>
  units.toSorted(
    (a, b) => (draft.census.whole[a] ?? NOBODY).ballots - (draft.census.whole[b] ?? NOBODY).ballots || b - a,
  )[0];

/**
 * Looks at every line from this point until none is in a weak cut. Taking a cell back never makes a new cut, so what has
 * been looked at stays good. Returns points that got new lines.
 */
const mend = (point: Point, settling: Settling): readonly Point[] => {
  const { graph, draft } = settling;
  const changed: Point[] = [];
  for (const to of [...(graph.lines.get(point)?.keys() ?? [])]) {
    let side = weakCut(graph, [point, to], draft.rules);
    while (side !== null) {
      const unit = cheapest(remedies(side, settling), settling);
      if (unit === undefined) break;
      changed.push(takeBack(unit, settling));
      side = weakCut(graph, [point, to], draft.rules);
    }
  }
  return changed.length === 0 ? [] : [point, ...changed];
};

/**
 * Takes back cells of the new table until nothing that fails can be computed from it and one published before. A leader who
 * moved is the plain case: the ward they left, before minus after, would be this one leader.
 */
const settleWith = (
  published: ReadonlySet<number>,
  earlier: Placement,
  draft: Draft,
): ReadonlySet<number> => {
  const graph = drawChanges(earlier, placementOf(draft, published), draft.rules);
  const units = new Map([...published].map((unit) => [laterPoint(draft.tree.keys[unit] ?? null), unit]));
  const settling = { draft, graph, published: new Set(published), units };
  const open = new Set(graph.lines.keys());
  for (const point of open) {
    open.delete(point);
    for (const again of mend(point, settling)) open.add(again);
  }
  return settling.published;
};

export const settle = (
  published: ReadonlySet<number>,
  earlier: readonly Placement[],
  draft: Draft,
): ReadonlySet<number> => earlier.reduce((left, placement) => settleWith(left, placement, draft), published);
