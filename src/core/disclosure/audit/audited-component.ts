import { Component } from '../../questionnaires/questionnaire.js';
import { Distribution, GroupScore } from '../../reports/report-model.js';
import { componentItems } from '../../scoring/component-items.js';
import { answersNeeded } from '../../scoring/component-score.js';
import { unitsPerPoint } from '../../scoring/units.js';
import { cellAudience } from '../cell-audience.js';
import { CellGroup } from '../cell-group.js';
import { Drawing } from '../drawing.js';
import { ComponentSum, ItemCounts } from '../frozen-results.js';
import { PublishedNumbers } from '../publishable-table.js';
import { PublishedScore } from './exact-range.js';

export interface ShownColumn {
  readonly item: string;
  readonly score: PublishedScore;
  readonly distribution: Distribution;
}

/**
 * One component in one anonymous group, as it was published: what can be concluded from each other. Besides the published
 * values an insider is taken to know how many answered at all, and nothing else is known here, so that what the auditor
 * does can tell nobody more than the values do.
 */
export interface AuditedComponent {
  readonly group: CellGroup;
  readonly component: Component;
  readonly ballots: number;
  readonly score: PublishedScore | null;
  readonly shown: readonly ShownColumn[];
  readonly hiddenItems: number;
  /** A rater with a score has answered at least so many of the items. */
  readonly answersNeeded: number;
  readonly unitsPerPoint: number;
  /** Looked at only where five answered and no item is shown: see `forced-to-the-end.ts`. */
  readonly exact: ExactComponent;
}

export interface ExactComponent {
  readonly sum: ComponentSum | undefined;
  readonly items: readonly ItemCounts[];
}

const publishedScore = (score: GroupScore | undefined): PublishedScore | null =>
  score?.kind === 'shown' && score.countClass !== 'one' ? { ...score, countClass: score.countClass } : null;

type Cell = Drawing['raw']['results']['cells'][number];

const shownColumns = (
  component: Component,
  group: CellGroup,
  { items }: PublishedNumbers,
): readonly ShownColumn[] =>
  items
    .filter((item) => item.component === component)
    .flatMap(({ item, groups }) => {
      const cell = groups.find((candidate) => candidate.group === group);
      const score = publishedScore(cell?.score);
      return cell && score ? [{ item, score, distribution: cell.distribution }] : [];
    });

const auditedComponent = (
  component: Component,
  cell: Cell,
  drawing: Drawing,
  table: PublishedNumbers,
): AuditedComponent => {
  const { group, ballots } = cell;
  const published = table.components.find((candidate) => candidate.component === component);
  const asked = componentItems(drawing.raw.questionnaire, cellAudience(group), component);
  const shown = shownColumns(component, group, table);
  return {
    group,
    component,
    ballots,
    score: publishedScore(published?.groups.find((candidate) => candidate.group === group)?.score),
    shown,
    hiddenItems: asked.length - shown.length,
    answersNeeded: answersNeeded(asked.length),
    unitsPerPoint: unitsPerPoint(asked.length),
    exact: {
      sum: cell.components.find((candidate) => candidate.component === component),
      items: cell.items.filter(({ item }) => asked.some(({ key }) => key === item)),
    },
  };
};

/** Components do not depend on each other, nor groups: each is audited by itself. The named manager has nothing to hide. */
export const auditedComponents = (drawing: Drawing, table: PublishedNumbers): readonly AuditedComponent[] =>
  drawing.raw.results.cells
    .filter(({ group }) => group !== 'manager')
    .flatMap((cell) =>
      table.components.map(({ component }) => auditedComponent(component, cell, drawing, table)),
    );
