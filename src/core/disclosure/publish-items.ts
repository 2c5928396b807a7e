import { Component, Item } from '../questionnaires/questionnaire.js';
import { componentItems } from '../scoring/component-items.js';
import { cellAudience } from './cell-audience.js';
import { distributionBy } from './distribution.js';
import { Drawing } from './drawing.js';
import { ExactMean } from './exact-mean.js';
import { ItemCounts } from './frozen-results.js';
import { namedMean } from './named-mean.js';
import { PublishedItem, PublishedItemCell } from './publishable-table.js';
import { publishedMeanBy } from './published-mean.js';
import { RawCells } from './raw-cells.js';
import { componentKey, itemKey } from './repairs.js';
import { ShownGroup, shownGroups } from './shown-groups.js';
import { visibleItems } from './visible-items.js';

export const exactItem = (counts: ItemCounts['counts']): ExactMean => {
  const n = counts.reduce((total, count) => total + count, 0);
  return { n, numerator: counts.reduce((sum, count, index) => sum + count * (index + 1), 0), denominator: n };
};

const countsOf = (item: string, { cell }: ShownGroup): ItemCounts | undefined =>
  cell?.items.find((counts) => counts.item === item);

/**
 * Colleagues are asked other items than patients, and both make one score. What the one tells of the other is more than is
 * looked at before a release, so that a pool with patients in it shows its scores alone.
 */
const isMixed = ({ group }: ShownGroup, { results }: RawCells): boolean =>
  group === 'pooled' && results.outcomes.patient === 'pooled';

/** The items of one component that may be shown of one group. */
export const visibleOf = (
  component: Component,
  group: ShownGroup,
  { raw, rules, repairs }: Drawing,
): ReadonlySet<string> => {
  const { questionnaire } = raw;
  if (isMixed(group, raw) || repairs.components.has(componentKey(group.group, component))) return new Set();
  const asked = componentItems(questionnaire, cellAudience(group.group), component).map(({ key }) => ({
    item: key,
    n: exactItem(countsOf(key, group)?.counts ?? [0, 0, 0, 0, 0]).n,
  }));
  const repaired = new Set(
    asked.map(({ item }) => item).filter((item) => repairs.items.has(itemKey(group.group, item))),
  );
  return visibleItems(asked, rules, repaired);
};

const publishCell = (
  item: string,
  group: ShownGroup,
  isVisible: boolean,
  { rules }: Drawing,
): PublishedItemCell => {
  const counts = countsOf(item, group)?.counts;
  const suppressed = { kind: 'suppressed' } as const;
  const hidden = { group: group.group, score: group.hidden, distribution: suppressed };
  if (group.group === 'manager')
    return { ...hidden, score: counts === undefined ? { kind: 'none' } : namedMean(exactItem(counts)) };
  if (counts === undefined || !isVisible) return hidden;
  return {
    group: group.group,
    score: publishedMeanBy(rules.classes)(exactItem(counts), null),
    distribution: distributionBy(rules)(counts),
  };
};

const asked = (item: Item, { group }: ShownGroup): boolean => item.wording[cellAudience(group)] !== undefined;

/** Every item in pack order, with the groups that were asked it. */
export const publishItems = (drawing: Drawing): readonly PublishedItem[] => {
  const groups = shownGroups(drawing);
  const visible = new Map<string, ReadonlySet<string>>();
  const visibleIn = (component: Component, group: ShownGroup): ReadonlySet<string> => {
    const key = componentKey(group.group, component);
    const known = visible.get(key) ?? visibleOf(component, group, drawing);
    visible.set(key, known);
    return known;
  };
  return drawing.raw.questionnaire.items.map((item) => ({
    item: item.key,
    component: item.component,
    groups: groups
      .filter((group) => asked(item, group))
      .map((group) => publishCell(item.key, group, visibleIn(item.component, group).has(item.key), drawing)),
  }));
};
