import { distribution } from '../disclosure/distribution.js';
import { ExactMean } from '../disclosure/exact-mean.js';
import { ItemCounts } from '../disclosure/frozen-results.js';
import { namedMean } from '../disclosure/named-mean.js';
import { publishedMean } from '../disclosure/published-mean.js';
import { visibleItems } from '../disclosure/visible-items.js';
import { Item, Questionnaire } from '../questionnaires/questionnaire.js';
import { componentItems } from '../scoring/component-items.js';
import { cellAudience } from './cell-audience.js';
import { ReportGroup, reportGroups } from './report-groups.js';
import { ItemReport } from './report-model.js';
import { ReportSource } from './report-source.js';
import { selfItem } from './self-scores.js';

type ItemGroup = ItemReport['groups'][number];

const meanOf = ({ counts }: ItemCounts): ExactMean => {
  const n = counts.reduce((total, count) => total + count, 0);
  return { n, numerator: counts.reduce((sum, count, index) => sum + count * (index + 1), 0), denominator: n };
};

const countsOf = (item: string, { cell }: ReportGroup): ItemCounts | undefined =>
  cell?.items.find((counts) => counts.item === item);

const isVisible = (item: Item, group: ReportGroup, questionnaire: Questionnaire): boolean => {
  const asked = componentItems(questionnaire, cellAudience(group.group), item.component).map(({ key }) => {
    const counts = countsOf(key, group);
    return { item: key, n: counts === undefined ? 0 : meanOf(counts).n };
  });
  return visibleItems(asked).has(item.key);
};

const itemGroup = (item: Item, group: ReportGroup, questionnaire: Questionnaire): ItemGroup => {
  const counts = countsOf(item.key, group);
  const hidden: ItemGroup = {
    group: group.group,
    score: group.hidden,
    distribution: { kind: 'suppressed' },
  };
  if (group.group === 'manager') {
    return { ...hidden, score: counts === undefined ? { kind: 'none' } : namedMean(meanOf(counts)) };
  }
  if (counts === undefined || !isVisible(item, group, questionnaire)) return hidden;
  return {
    group: group.group,
    score: publishedMean(meanOf(counts), null),
    distribution: distribution(counts.counts),
  };
};

/** Every item in pack order, with the groups that were asked it. */
export const reportItems = ({ questionnaire, results, self }: ReportSource): readonly ItemReport[] => {
  const groups = reportGroups(results);
  return questionnaire.items.flatMap((item) => {
    const wording = item.wording.colleague ?? item.wording.patient ?? item.wording.self;
    if (wording === undefined) return [];
    return [
      {
        item: item.key,
        component: item.component,
        involves: item.involves ?? null,
        wording,
        self: selfItem(self, item.key),
        groups: groups
          .filter(({ group }) => item.wording[cellAudience(group)] !== undefined)
          .map((group) => itemGroup(item, group, questionnaire)),
      },
    ];
  });
};
