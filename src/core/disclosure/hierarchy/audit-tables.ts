import { AggregateRules } from './aggregate-rules.js';
import { drawChanges } from './change-graph.js';
import { isSafe } from './crowd.js';
import { blockCrowds, Placement } from './placement.js';
import { weakCut } from './weak-cut.js';

/** Something that fails R14 and can be computed from what is published. For the eyes of whoever mends the defect only. */
export type Weakness =
  | { readonly kind: 'block'; readonly block: string }
  | { readonly kind: 'change'; readonly from: string; readonly to: string };

/** A published cell without the published cells below it. */
export const weakBlocks = (placement: Placement, rules: AggregateRules): readonly Weakness[] =>
  [...blockCrowds(placement, rules)].flatMap(([block, crowd]) =>
    isSafe(crowd, rules) ? [] : [{ kind: 'block' as const, block }],
  );

/** Two tables held against each other; whoever wants to know only whether there is one stops at the first. */
export function* weakChanges(
  [earlier, later]: readonly [Placement, Placement],
  rules: AggregateRules,
): Generator<Weakness> {
  const graph = drawChanges(earlier, later, rules);
  for (const [from, lines] of graph.lines)
    for (const to of lines.keys())
      if (weakCut(graph, [from, to], rules) !== null) yield { kind: 'change', from, to };
}

/**
 * R17 for aggregates, in whole numbers, over everything that was published of one source: each table by itself and any two
 * together. An empty list: no adding and subtracting of their exact sums leads to a figure that fails.
 */
export const auditTables = (placements: readonly Placement[], rules: AggregateRules): readonly Weakness[] => [
  ...placements.flatMap((placement) => weakBlocks(placement, rules)),
  ...placements.flatMap((later, at) =>
    placements.slice(0, at).flatMap((earlier) => [...weakChanges([earlier, later], rules)]),
  ),
];
