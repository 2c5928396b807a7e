import { AggregateRules } from './aggregate-rules.js';
import { Crowd, crowdOf, Footprint, NOBODY, together } from './crowd.js';

/** One leader in one table: the published unit in whose block they stand; `null` where they are part of no published cell. */
export interface Place extends Footprint {
  readonly leader: string;
  readonly block: string | null;
}

/**
 * What must be kept of a published table, so that the next one can be held against it. It names leaders, so it is never
 * shown to anybody.
 */
export type Placement = readonly Place[];

/** The crowd of every block. */
export const blockCrowds = (placement: Placement, rules: AggregateRules): ReadonlyMap<string, Crowd> => {
  const crowds = new Map<string, Crowd>();
  for (const { block, ...footprint } of placement)
    if (block !== null) crowds.set(block, together(crowds.get(block) ?? NOBODY, crowdOf(footprint, rules)));
  return crowds;
};
