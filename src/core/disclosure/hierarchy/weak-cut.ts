import { AggregateRules } from './aggregate-rules.js';
import { ChangeGraph, OUTSIDE, Point } from './change-graph.js';
import { ballotsNeeded, Crowd, isEmpty } from './crowd.js';

/** Points on one side of a cut that does not pass. */
export type WeakSide = ReadonlySet<Point>;

/** What a cut must hold enough of. */
interface Demand {
  readonly of: (crowd: Crowd) => number;
  readonly amount: number;
}

type Flows = Map<Point, Map<Point, number>>;

/** How much has been sent along each line, there minus back. */
const sent = (flows: Flows, from: Point, to: Point): number => flows.get(from)?.get(to) ?? 0;

const send = (flows: Flows, [from, to]: readonly [Point, Point], amount: number): void => {
  const own = flows.get(from) ?? new Map<Point, number>();
  flows.set(from, own.set(to, (own.get(to) ?? 0) + amount));
};

interface Search {
  readonly graph: ChangeGraph;
  readonly from: Point;
  readonly to: Point;
  readonly of: Demand['of'];
  readonly flows: Flows;
}

/** Breadth first: every point that can be reached, with the one before it. It ends early at `to` or outside. */
const reach = ({ graph, from, to, of, flows }: Search): ReadonlyMap<Point, Point> => {
  const before = new Map<Point, Point>([[from, from]]);
  for (const point of before.keys()) {
    if (point === to || point === OUTSIDE) break;
    for (const [next, crowd] of graph.lines.get(point) ?? [])
      if (!before.has(next) && of(crowd) > sent(flows, point, next)) before.set(next, point);
    if (before.has(to) || before.has(OUTSIDE)) break;
  }
  return before;
};

const pathBack = (before: ReadonlyMap<Point, Point>, end: Point): readonly (readonly [Point, Point])[] => {
  const path: (readonly [Point, Point])[] = [];
  for (let at = end, prior = before.get(at); prior !== undefined && prior !== at; prior = before.get(at)) {
    path.push([prior, at]);
    at = prior;
  }
  return path;
};

/**
 * The largest flow equals the smallest cut (Ford and Fulkerson 1956; along shortest paths, Edmonds and Karp 1972). Sends until
 * the demand is met, then `null`; or else the side of the cut that is too small.
 */
const smallSide = (search: Search, amount: number): WeakSide | null => {
  const { graph, to, of, flows } = search;
  let total = 0;
  while (total < amount) {
    const before = reach(search);
    const end = [to, OUTSIDE].find((point) => before.has(point));
    if (end === undefined) return new Set(before.keys());
    const path = pathBack(before, end);
    const free = ([a, b]: readonly [Point, Point]): number => {
      const crowd = graph.lines.get(a)?.get(b);
      return (crowd === undefined ? 0 : of(crowd)) - sent(flows, a, b);
    };
    const amountSent = Math.min(...path.map(free));
    for (const [a, b] of path) {
      send(flows, [a, b], amountSent);
      send(flows, [b, a], -amountSent);
    }
    total += amountSent;
  }
  return null;
};

const demandsOn = (crowd: Crowd, rules: AggregateRules): readonly Demand[] => [
  { of: ({ leaders }) => leaders, amount: rules.leaders },
  { of: ({ ballots }) => ballots, amount: ballotsNeeded(crowd.heaviest, rules) },
];

/**
 * A cut that keeps `from` and `to` apart, with everything outside on the side of `to`, and does not pass because of too few
 * leaders, too few ballots, or one of the leaders on the line between the two. `null`: there is none.
 * Every cut divides the ends of each of its lines, so that looking at every line finds every cut.
 */
export const weakCut = (
  graph: ChangeGraph,
  [from, to]: readonly [Point, Point],
  rules: AggregateRules,
): WeakSide | null => {
  const crowd = graph.lines.get(from)?.get(to);
  if (crowd === undefined || isEmpty(crowd)) return null;
  for (const { of, amount } of demandsOn(crowd, rules)) {
    const side = smallSide({ graph, from, to, of, flows: new Map() }, amount);
    if (side !== null) return side;
  }
  return null;
};
