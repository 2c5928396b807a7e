/** R5: with five or six answers a lone insider can work out somebody's rating; with seven or more they cannot. */
export const ANSWERS_FOR_ITEM = 7;

interface AnsweredItem {
  readonly item: string;
  /** Ratings given to it, "not observed" left out. */
  readonly n: number;
}

/**
 * Which items of one component in one cell may be shown. `items` lists all that the cell was asked, in pack order.
 *
 * One hidden item could be worked out from the component and the items beside it, so a second goes with it: the one with the
 * fewest answers, the first in pack order where they tie. Dropping the hidden item from the component instead would make the
 * same component mean something else in every report.
 * Worked number: answers 9, 6, 8, 9, 8, 9: the second is hidden and takes the third with it.
 */
export const visibleItems = (items: readonly AnsweredItem[]): ReadonlySet<string> => {
  const enough = items.filter(({ n }) => n >= ANSWERS_FOR_ITEM);
  if (items.length - enough.length !== 1) return new Set(enough.map(({ item }) => item));
  const fewest = Math.min(...enough.map(({ n }) => n));
  const second = enough.find(({ n }) => n === fewest);
  return new Set(enough.filter((candidate) => candidate !== second).map(({ item }) => item));
};
