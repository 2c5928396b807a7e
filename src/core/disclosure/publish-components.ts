import { Component, COMPONENTS } from '../questionnaires/questionnaire.js';
import { GroupScore } from '../reports/report-model.js';
import { RaterSpread } from '../statistics/rater-spread.js';
import { CellGroup } from './cell-group.js';
import { composite, CompositePart } from './composite.js';
import { Drawing } from './drawing.js';
import { ExactMean } from './exact-mean.js';
import { ComponentSum } from './frozen-results.js';
import { namedMean } from './named-mean.js';
import { publishExperience } from './publish-experience.js';
import { PublishedComponent } from './publishable-table.js';
import { publishedMeanBy } from './published-mean.js';
import { componentKey } from './repairs.js';
import { ShownGroup, shownGroups } from './shown-groups.js';
import { spreadOf } from './spread-of.js';

interface GroupResult {
  readonly group: CellGroup;
  readonly score: GroupScore;
  readonly spread: RaterSpread;
}

export const exactComponent = ({ n, sumUnits, unitsPerPoint }: ComponentSum): ExactMean => ({
  n,
  numerator: sumUnits,
  denominator: n * unitsPerPoint,
});

const scoreOf = (
  { group, cell, hidden }: ShownGroup,
  component: Component,
  spread: RaterSpread,
  { rules, repairs }: Drawing,
): GroupScore => {
  const sum = cell?.components.find((candidate) => candidate.component === component);
  if (group === 'manager') return sum === undefined ? { kind: 'none' } : namedMean(exactComponent(sum));
  if (sum === undefined || repairs.components.has(componentKey(group, component))) return hidden;
  return publishedMeanBy(rules.classes)(exactComponent(sum), spread);
};

/** Self and the line manager are named, and so never part of the others (R3). */
const othersParts = (results: readonly GroupResult[]): readonly CompositePart[] =>
  results.flatMap(({ group, score, spread }) => {
    if (group === 'manager' || score.kind !== 'shown' || score.countClass === 'one') return [];
    return [{ score: { ...score, countClass: score.countClass }, spread }];
  });

const publishComponent = (
  component: Component,
  drawing: Drawing,
): { readonly published: PublishedComponent; readonly assumedSpread: boolean } => {
  const results = shownGroups(drawing).map((group) => {
    const spread = spreadOf(group.group, component, drawing.raw.spreads);
    return { group: group.group, spread, score: scoreOf(group, component, spread, drawing) };
  });
  const parts = othersParts(results);
  return {
    published: {
      component,
      groups: results.map(({ group, score }) => ({ group, score })),
      others: composite(parts, drawing.rules.classes),
      experience: publishExperience(component, drawing),
    },
    assumedSpread: parts.some(({ spread }) => spread.assumed),
  };
};

export const publishComponents = (
  drawing: Drawing,
): { readonly components: readonly PublishedComponent[]; readonly assumedSpread: boolean } => {
  const published = COMPONENTS.map((component) => publishComponent(component, drawing));
  return {
    components: published.map((one) => one.published),
    assumedSpread: published.some(({ assumedSpread }) => assumedSpread),
  };
};
