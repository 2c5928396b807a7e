import { composite, CompositePart } from '../disclosure/composite.js';
import { namedMean } from '../disclosure/named-mean.js';
import { publishedMean } from '../disclosure/published-mean.js';
import { Component, COMPONENTS } from '../questionnaires/questionnaire.js';
import { RaterSpread } from '../statistics/rater-spread.js';
import { gapOf } from './gap.js';
import { ReportGroup, reportGroups } from './report-groups.js';
import { ComponentReport, GroupScore } from './report-model.js';
import { ReportSource } from './report-source.js';
import { selfComponent } from './self-scores.js';
import { spreadOf } from './spread-of.js';

interface GroupResult {
  readonly group: ReportGroup['group'];
  readonly score: GroupScore;
  readonly spread: RaterSpread;
}

const scoreOf = (
  { group, cell, hidden }: ReportGroup,
  component: Component,
  spread: RaterSpread,
): GroupScore => {
  const sum = cell?.components.find((candidate) => candidate.component === component);
  if (sum === undefined) return group === 'manager' ? { kind: 'none' } : hidden;
  const mean = { n: sum.n, numerator: sum.sumUnits, denominator: sum.n * sum.unitsPerPoint };
  return group === 'manager' ? namedMean(mean) : publishedMean(mean, spread);
};

/** Self and the line manager are named, and so never part of the others (R3). */
const othersParts = (results: readonly GroupResult[]): readonly CompositePart[] =>
  results.flatMap(({ group, score, spread }) => {
    if (group === 'manager' || score.kind !== 'shown' || score.countClass === 'one') return [];
    return [{ score: { ...score, countClass: score.countClass }, spread }];
  });

const reportComponent = (
  component: Component,
  groups: readonly ReportGroup[],
  source: ReportSource,
): { readonly report: ComponentReport; readonly assumedSpread: boolean } => {
  const results = groups.map((group) => {
    const spread = spreadOf(group.group, component, source.spreads);
    return { group: group.group, spread, score: scoreOf(group, component, spread) };
  });
  const parts = othersParts(results);
  const self = selfComponent(source.self, source.questionnaire, component);
  const others = composite(parts);
  return {
    report: {
      component,
      self,
      groups: results.map(({ group, score }) => ({ group, score })),
      others,
      gap: gapOf(self, others),
    },
    assumedSpread: parts.some(({ spread }) => spread.assumed),
  };
};

export const reportComponents = (
  source: ReportSource,
): { readonly components: readonly ComponentReport[]; readonly assumedSpread: boolean } => {
  const groups = reportGroups(source.results);
  const reported = COMPONENTS.map((component) => reportComponent(component, groups, source));
  return {
    components: reported.map(({ report }) => report),
    assumedSpread: reported.some(({ assumedSpread }) => assumedSpread),
  };
};
