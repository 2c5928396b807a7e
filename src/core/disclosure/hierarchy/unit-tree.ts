import { Unit } from './aggregate-source.js';

/** The organisation by position: position 0 is nobody's child, and parents always come before their children. */
export interface UnitTree {
  readonly keys: readonly string[];
  /** Position of the parent, or `NOWHERE`. */
  readonly parents: readonly number[];
  readonly children: readonly (readonly number[])[];
  readonly depths: readonly number[];
  readonly positions: ReadonlyMap<string, number>;
}

/** Outside every unit, and outside everything published. */
export const NOWHERE = -1;

const byKey = (a: Unit, b: Unit): number => (a.key < b.key ? -1 : 1);

const groupByParent = (units: readonly Unit[]): ReadonlyMap<string | null, readonly Unit[]> => {
  const groups = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const group = groups.get(unit.parent);
    if (group === undefined) groups.set(unit.parent, [unit]);
    else group.push(unit);
  }
  for (const group of groups.values()) group.sort(byKey);
  return groups;
};

/** Sorted by key, so that the order in which units come in decides nothing. What hangs on no top unit is left out. */
export const plantTree = (units: readonly Unit[]): UnitTree => {
  const groups = groupByParent(units);
  const order: Unit[] = [...(groups.get(null) ?? [])];
  for (const { key } of order) order.push(...(groups.get(key) ?? []));
  const positions = new Map(order.map(({ key }, position) => [key, position]));
  const parents = order.map(({ parent }) => (parent === null ? NOWHERE : (positions.get(parent) ?? NOWHERE)));
  const children: number[][] = order.map(() => []);
  const depths: number[] = [];
  for (const [position, parent] of parents.entries()) {
    children[parent]?.push(position);
    depths.push(parent === NOWHERE ? 0 : (depths[parent] ?? 0) + 1);
  }
  return { keys: order.map(({ key }) => key), parents, children, depths, positions };
};

const meetingPoint = (tree: UnitTree, one: number, other: number): number => {
  let [a, b] = [one, other];
  while (a !== b && a !== NOWHERE && b !== NOWHERE) {
    if ((tree.depths[a] ?? 0) < (tree.depths[b] ?? 0)) [a, b] = [b, a];
    a = tree.parents[a] ?? NOWHERE;
  }
  return a === b ? a : NOWHERE;
};

/**
 * Where a leader counts: in their unit and everything above it. A leader of two units counts where the two meet. Their
 * answers belong to both together, and counting them in each would let somebody subtract the parent from its children and be
 * left with exactly this leader. Worked case: leading two wards of one directorate counts from the directorate upwards.
 */
export const countingUnit = (tree: UnitTree, units: readonly string[]): number => {
  const known = units.flatMap((key) => tree.positions.get(key) ?? []);
  return known.reduce((met, position) => meetingPoint(tree, met, position), known[0] ?? NOWHERE);
};
