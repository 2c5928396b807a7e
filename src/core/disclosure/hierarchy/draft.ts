import { AggregateRules } from './aggregate-rules.js';
import { AggregateSource, LeaderFigure } from './aggregate-source.js';
import { blocksOf, Census, takeCensus } from './choose-cells.js';
import { Crowd, crowdOf, Footprint, footprintOf, NOBODY, together } from './crowd.js';
import { Placement } from './placement.js';
import { countingUnit, NOWHERE, plantTree, UnitTree } from './unit-tree.js';

/** A leader with answers, and where they count. */
interface Standing extends Footprint {
  readonly leader: string;
  readonly figures: readonly LeaderFigure[];
  readonly unit: number;
}

/** A table before it is decided what of it is published. */
export interface Draft {
  readonly tree: UnitTree;
  readonly standings: readonly Standing[];
  readonly census: Census;
  readonly rules: AggregateRules;
}

export const draftOf = ({ units, leaders, measures }: AggregateSource, rules: AggregateRules): Draft => {
  const tree = plantTree(units);
  const standings = leaders
    .map(({ leader, units: led, figures }) => ({
      leader,
      figures,
      unit: countingUnit(tree, led),
      ...footprintOf(figures, measures),
    }))
    .filter(({ most }) => most > 0);
  const own: Crowd[] = tree.keys.map(() => NOBODY);
  for (const standing of standings)
    if (standing.unit !== NOWHERE)
      own[standing.unit] = together(own[standing.unit] ?? NOBODY, crowdOf(standing, rules));
  return { tree, standings, census: takeCensus(tree, own), rules };
};

/** Where the leaders stand if exactly these units are published. */
export const placementOf = ({ tree, standings }: Draft, published: ReadonlySet<number>): Placement => {
  const blocks = blocksOf(tree, published);
  return standings.map(({ leader, unit, fewest, most }) => ({
    leader,
    block: tree.keys[blocks[unit] ?? NOWHERE] ?? null,
    fewest,
    most,
  }));
};
