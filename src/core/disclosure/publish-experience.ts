import { Component } from '../questionnaires/questionnaire.js';
import { GroupExperience } from '../reports/report-model.js';
import { componentItems } from '../scoring/component-items.js';
import { averageDeviation } from '../statistics/agreement/ad-m.js';
import { mean } from '../statistics/moments/mean.js';
import { isAtLeast } from '../statistics/tolerance.js';
import { cellAudience } from './cell-audience.js';
import { Drawing } from './drawing.js';
import { ItemCounts } from './frozen-results.js';
import { visibleOf } from './publish-items.js';
import { ShownGroup, shownGroups } from './shown-groups.js';

/** In points of the rating scale, the item's average distance from its own mean, averaged over the items. */
const MOST_FOR_SIMILAR = 0.5;

const ratingsOf = ({ counts }: ItemCounts): readonly number[] =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));

/**
 * Worked number: ten answers, five 3s and five 4s on each item, lie .5 from their mean: similar. Five 2s and five 5s lie
 * 1.5 from it: mixed.
 */
export const experienceOf = (items: readonly ItemCounts[]): GroupExperience['word'] | null => {
  const deviations = items.flatMap((item) => averageDeviation(ratingsOf(item)) ?? []);
  const average = mean(deviations);
  if (average === null) return null;
  return isAtLeast(MOST_FOR_SIMILAR, average) ? 'similar' : 'mixed';
};

/**
 * R9, in one of two words and from ten answers up. It rests on the items that are shown themselves, and on at least half of
 * those that were asked. A pool mixes groups that see different things; one manager agrees with nobody.
 */
const wordFor = (
  component: Component,
  group: ShownGroup,
  drawing: Drawing,
): GroupExperience['word'] | null => {
  if (group.cell === null || group.group === 'manager' || group.group === 'pooled') return null;
  const asked = componentItems(drawing.raw.questionnaire, cellAudience(group.group), component);
  const visible = visibleOf(component, group, drawing);
  const enough = group.cell.items.filter(
    ({ item, counts }) =>
      visible.has(item) &&
      ratingsOf({ item, counts, notObserved: 0 }).length >= drawing.rules.answersForAgreement,
  );
  return 2 * enough.length >= asked.length ? experienceOf(enough) : null;
};

export const publishExperience = (component: Component, drawing: Drawing): readonly GroupExperience[] =>
  shownGroups(drawing).flatMap((group) => {
    const word = wordFor(component, group, drawing);
    return word === null ? [] : [{ group: group.group, word }];
  });
