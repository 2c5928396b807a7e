import { GroupScore } from '../../reports/report-model.js';
import { isAtLeast, TOLERANCE } from '../../statistics/tolerance.js';
import { countClassOf } from '../count-class.js';
import { DisclosureRules } from '../disclosure-rules.js';
import { ItemCounts } from '../frozen-results.js';
import { exactItem } from '../publish-items.js';
import { PublishedItemCell, PublishedNumbers } from '../publishable-table.js';
import { RawCells } from '../raw-cells.js';
import { NO_REPAIRS } from '../repairs.js';
import { AuditedComponent, auditedComponents } from './audited-component.js';

/** A number that no rule allows. The engine makes none, so one of these is a defect of the software. */
export type TableDefect =
  'group-not-allowed' | 'wrong-class' | 'wrong-step' | 'too-few-answers' | 'one-hidden-item' | 'wrong-share';

type Shown = GroupScore & { readonly kind: 'shown' };

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < TOLERANCE;

/** R6, R7 and R10, asked of a finished number rather than of the code that made it. */
const scoreDefects = (score: Shown, n: number, { classes }: DisclosureRules): readonly TableDefect[] => {
  const countClass = countClassOf(n);
  if (countClass === null || score.countClass !== countClass) return ['wrong-class'];
  const { stepsPerPoint, ceiling, floor } = classes[countClass];
  const isWithin = isAtLeast(ceiling, score.value) && isAtLeast(score.value, floor);
  const isBound = isAtLeast(score.value, ceiling) || isAtLeast(floor, score.value);
  const isRight = isWhole(score.value * stepsPerPoint) && isWithin && isBound === (score.bound !== 'exact');
  return isRight ? [] : ['wrong-step'];
};

/** R8. */
const shareDefects = (
  { distribution }: PublishedItemCell,
  n: number,
  { classes, distribution: rule }: DisclosureRules,
): readonly TableDefect[] => {
  if (distribution.kind === 'suppressed') return [];
  const highest = classes[countClassOf(n) ?? '5-9'].highestPercent;
  const isRight = distribution.parts.every(
    ({ percent, bound }) => isWhole(percent / rule.percentStep) && (bound === 'exact') === percent < highest,
  );
  return n >= rule.answers && isRight ? [] : ['wrong-share'];
};

const itemDefects = (
  cell: PublishedItemCell,
  counts: ItemCounts['counts'] | undefined,
  rules: DisclosureRules,
): readonly TableDefect[] => {
  if (cell.group === 'manager' || cell.score.kind !== 'shown') return [];
  if (counts === undefined) return ['group-not-allowed'];
  const { n } = exactItem(counts);
  const tooFew: readonly TableDefect[] = n < rules.answersForItem ? ['too-few-answers'] : [];
  return [...tooFew, ...scoreDefects(cell.score, n, rules), ...shareDefects(cell, n, rules)];
};

const itemsDefects = (table: PublishedNumbers, { results }: RawCells, rules: DisclosureRules) =>
  table.items.flatMap(({ item, groups }) =>
    groups.flatMap((cell) => {
      const counts = results.cells
        .find(({ group }) => group === cell.group)
        ?.items.find((candidate) => candidate.item === item)?.counts;
      return itemDefects(cell, counts, rules);
    }),
  );

const componentDefects = (table: PublishedNumbers, { results }: RawCells, rules: DisclosureRules) =>
  table.components.flatMap(({ component, groups }) =>
    groups.flatMap(({ group, score }): readonly TableDefect[] => {
      if (group === 'manager' || score.kind !== 'shown') return [];
      const isAllowed = group === 'pooled' || results.outcomes[group] === 'published';
      const sum = results.cells
        .find((cell) => cell.group === group)
        ?.components.find((candidate) => candidate.component === component);
      return isAllowed && sum ? scoreDefects(score, sum.n, rules) : ['group-not-allowed'];
    }),
  );

/** R5: a single hidden item could be worked out. */
const hasOneHiddenItem = ({ shown, hiddenItems }: AuditedComponent, rules: DisclosureRules): boolean =>
  shown.length > 0 && hiddenItems > 0 && hiddenItems < rules.leastHiddenItems;

/** Everything in the table that no rule allows: an empty list, unless the engine is broken. */
export const tableDefects = (
  raw: RawCells,
  table: PublishedNumbers,
  rules: DisclosureRules,
): readonly TableDefect[] => {
  const audited = auditedComponents({ raw, rules, repairs: NO_REPAIRS }, table);
  const lonely = audited.some((component) => hasOneHiddenItem(component, rules));
  const found = [
    ...componentDefects(table, raw, rules),
    ...itemsDefects(table, raw, rules),
    ...(lonely ? (['one-hidden-item'] as const) : []),
  ];
  return [...new Set(found)];
};
