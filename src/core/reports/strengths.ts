import { isAtLeast } from '../statistics/tolerance.js';
import { ItemReport, ScoreByGroup, ShownScore, Strength } from './report-model.js';

const FEWEST = 3;
const MOST = 5;

/** "Sometimes": what people see less often is not what they value in somebody, even where it is the highest. */
const LOWEST_VALUE = 3;

interface ShownGroup extends ScoreByGroup {
  readonly score: ShownScore;
}

const shownGroups = (item: ItemReport): readonly ShownGroup[] =>
  item.groups.flatMap(({ group, score }) =>
    score.kind === 'shown' && group !== 'manager' ? [{ group, score }] : [],
  );

const meanValue = (groups: readonly ShownGroup[]): number =>
  groups.reduce((total, { score }) => total + score.value, 0) / groups.length;

const strengthOf = ({ item, component, wording }: ItemReport, groups: readonly ShownGroup[]): Strength => ({
  item,
  component,
  wording,
  groups: groups.filter(({ score }) => score.value >= LOWEST_VALUE).map(({ group }) => group),
});

/**
 * The three items that the published groups rate highest, up to five where the third ties with the next. The order rests on
 * published values alone (R19), each perspective counting once; where they tie, on the pack's own order.
 */
export const strengthsOf = (items: readonly ItemReport[]): readonly Strength[] => {
  const ranked = items
    .map((item) => ({ item, groups: shownGroups(item) }))
    .filter(({ groups }) => groups.length > 0)
    .map((entry) => ({ ...entry, value: meanValue(entry.groups) }))
    .filter(({ value }) => isAtLeast(value, LOWEST_VALUE))
    .sort((a, b) => (isAtLeast(a.value, b.value) && isAtLeast(b.value, a.value) ? 0 : b.value - a.value));
  const third = ranked[FEWEST - 1];
  return ranked
    .slice(0, MOST)
    .filter(({ value }, index) => index < FEWEST || (third !== undefined && isAtLeast(value, third.value)))
    .map(({ item, groups }) => strengthOf(item, groups));
};
