import { CellGroup } from '../disclosure/cell-group.js';
import { isAtLeast, TOLERANCE } from '../statistics/tolerance.js';
import { ComponentReport, ItemReport, ShownScore, StandOut } from './report-model.js';

/** In steps of the group's own rounding: one step apart may be rounding alone. */
const LEAST_STEPS = 2;
/** In points. */
const LEAST_DISTANCE = 0.5;
const MOST_EACH_WAY = 3;

interface Candidate extends StandOut {
  readonly distance: number;
}

const shownOf = (report: ComponentReport | undefined, group: CellGroup): ShownScore | null => {
  const score = report?.groups.find((candidate) => candidate.group === group)?.score;
  return score?.kind === 'shown' ? score : null;
};

const standsOut = (item: ShownScore, component: ShownScore): boolean => {
  if (component.band === null) return false;
  const distance = Math.abs(item.value - component.value);
  const isOutside =
    item.value > component.band.high + TOLERANCE || item.value < component.band.low - TOLERANCE;
  return isOutside && isAtLeast(distance, Math.max(LEAST_DISTANCE, LEAST_STEPS * item.step));
};

const candidatesOf = (item: ItemReport, components: readonly ComponentReport[]): readonly Candidate[] => {
  const report = components.find(({ component }) => component === item.component);
  return item.groups.flatMap(({ group, score }) => {
    const whole = shownOf(report, group);
    if (group === 'manager' || score.kind !== 'shown' || whole === null || !standsOut(score, whole))
      return [];
    const { component, wording } = item;
    const distance = score.value - whole.value;
    return [
      { item: item.item, component, wording, group, direction: distance > 0 ? 'more' : 'less', distance },
    ];
  });
};

const furthest = (candidates: readonly Candidate[], direction: StandOut['direction']): readonly StandOut[] =>
  candidates
    .filter((candidate) => candidate.direction === direction)
    .toSorted((a, b) => Math.abs(b.distance) - Math.abs(a.distance))
    .slice(0, MOST_EACH_WAY)
    .map(({ item, component, wording, group }) => ({ item, component, wording, group, direction }));

/**
 * The items that a group sees more or less often than the rest of the same component: outside the component's published band, at
 * least half a point and two steps of rounding away. At most three each way, by published distance, then in the pack's order.
 * Worked numbers: component 3.5 with band 2.9 to 4.1, step .5: item 4.5 stands out, item 4.0 does not.
 */
export const standOutsOf = (
  items: readonly ItemReport[],
  components: readonly ComponentReport[],
): readonly StandOut[] => {
  const candidates = items.flatMap((item) => candidatesOf(item, components));
  return [...furthest(candidates, 'more'), ...furthest(candidates, 'less')];
};
