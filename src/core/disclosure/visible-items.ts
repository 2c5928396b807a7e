import { DISCLOSURE_RULES, DisclosureRules } from './disclosure-rules.js';

/** R5: with five or six answers a lone insider can work out somebody's rating; with seven or more they cannot. */
export const ANSWERS_FOR_ITEM = DISCLOSURE_RULES.answersForItem;

export interface AnsweredItem {
  readonly item: string;
  /** Ratings given to it, "not observed" left out. */
  readonly n: number;
}

type Rules = Pick<DisclosureRules, 'answersForItem' | 'leastHiddenItems'>;

/** The items that go with the hidden ones: those with the fewest answers, the first in pack order where they tie. */
const alsoHidden = (enough: readonly AnsweredItem[], count: number): readonly AnsweredItem[] =>
  enough.toSorted((a, b) => a.n - b.n).slice(0, Math.max(0, count));

/**
 * Which items of one component in one cell may be shown. `items` lists all that the cell was asked, in pack order;
 * `repaired` are those that the auditor hides.
 *
 * One hidden item could be worked out from the component and the items beside it, so a second goes with it. Dropping the
 * hidden item from the component instead would make the same component mean something else in every report.
 * Worked number: answers 9, 6, 8, 9, 8, 9: the second is hidden and takes the third with it.
 */
export const visibleItems = (
  items: readonly AnsweredItem[],
  { answersForItem, leastHiddenItems }: Rules,
  repaired: ReadonlySet<string>,
): ReadonlySet<string> => {
  const enough = items.filter(({ n, item }) => n >= answersForItem && !repaired.has(item));
  const hidden = items.length - enough.length;
  const also = hidden === 0 ? [] : alsoHidden(enough, leastHiddenItems - hidden);
  return new Set(enough.filter((candidate) => !also.includes(candidate)).map(({ item }) => item));
};
