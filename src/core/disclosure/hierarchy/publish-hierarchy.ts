import { AnonymousCountClass, countClassOf } from '../count-class.js';
import { AggregateRules } from './aggregate-rules.js';
import { AggregateSource, Measure } from './aggregate-source.js';
import { chooseCells } from './choose-cells.js';
import { isEmpty, NOBODY } from './crowd.js';
import { Draft, draftOf, placementOf } from './draft.js';
import { totalsOf } from './exact-total.js';
import { Placement } from './placement.js';
import { PublishedFigure, publishedFigure } from './published-figure.js';
import { regain } from './regain.js';
import { settle } from './settle.js';

/** A unit with too few answers, one that was hidden for another's sake and one without any answer look alike. */
export type PublishedCell =
  | {
      readonly kind: 'shown';
      readonly unit: string;
      readonly leaders: AnonymousCountClass | null;
      readonly ballots: AnonymousCountClass | null;
      readonly figures: readonly PublishedFigure[];
    }
  | { readonly kind: 'suppressed'; readonly unit: string };

export interface PublishedHierarchy {
  /** One cell for every unit, parents before their children. */
  readonly cells: readonly PublishedCell[];
  /** To be kept for the next period, and never shown. */
  readonly placement: Placement;
}

/** The cells of these units with their figures; all others are hidden. */
export const showCells = (
  { tree, census, standings }: Draft,
  measures: readonly Measure[],
  published: ReadonlySet<number>,
): readonly PublishedCell[] => {
  const totals = totalsOf(tree, standings);
  return tree.keys.map((unit, position) => {
    const crowd = census.whole[position] ?? NOBODY;
    if (!published.has(position) || isEmpty(crowd)) return { kind: 'suppressed', unit };
    const leaders = countClassOf(crowd.leaders);
    const figures = measures.map((measure) =>
      publishedFigure(measure, totals[position]?.get(measure.key), leaders),
    );
    return { kind: 'shown', unit, leaders, ballots: countClassOf(crowd.ballots), figures };
  });
};

/**
 * From one source's exact figures to the table that may leave: safe by itself and together with any one table of that source
 * published before (R14). `earlier`: the placements of all of them.
 */
export const publishHierarchy = (
  source: AggregateSource,
  earlier: readonly Placement[],
  rules: AggregateRules,
): PublishedHierarchy => {
  const draft = draftOf(source, rules);
  const chosen = chooseCells(draft.tree, draft.census, rules);
  const published = regain(settle(chosen, earlier, draft), earlier, draft);
  return {
    cells: showCells(draft, source.measures, published),
    placement: placementOf(draft, published),
  };
};
