import { Component } from '../questionnaires/questionnaire.js';
import { ChartSource } from './charts/chart-source.js';
import { Bound, ComponentReport, GroupScore, ReportModel, SelfScore } from './report-model.js';

export interface ChartBand {
  readonly low: number;
  readonly high: number;
}

/** One mark in the chart of a component. Only what is shown has one: hidden and absent sources look alike. */
export interface DotRow {
  readonly source: ChartSource;
  readonly value: number;
  readonly bound: Bound;
  readonly band: ChartBand | null;
}

/** One line of the table beside the chart; unlike the chart it names the sources that are not shown. */
export interface ScoreRow {
  readonly source: ChartSource;
  readonly score: SelfScore | GroupScore;
}

export interface CompassSeries {
  readonly components: readonly Component[];
  readonly self: readonly (number | null)[];
  readonly others: readonly (number | null)[];
  readonly band: readonly (ChartBand | null)[];
}

/** A pool exists only where it is shown; where it is not, its groups already read "not shown". */
const isListed = (row: ScoreRow): boolean => row.source !== 'pooled' || row.score.kind === 'shown';

export const scoreRows = (report: Pick<ComponentReport, 'self' | 'groups'>): readonly ScoreRow[] =>
  [
    { source: 'self' as const, score: report.self },
    ...report.groups.map((group) => ({ source: group.group, score: group.score })),
  ].filter(isListed);

const dotOf = ({ source, score }: ScoreRow): readonly DotRow[] => {
  if (score.kind !== 'shown') return [];
  return 'band' in score
    ? [{ source, value: score.value, bound: score.bound, band: score.band }]
    : [{ source, value: score.value, bound: 'exact', band: null }];
};

export const componentDots = (report: ComponentReport): readonly DotRow[] => scoreRows(report).flatMap(dotOf);

const valueOf = (score: SelfScore | GroupScore): number | null =>
  score.kind === 'shown' ? score.value : null;

export const compassSeries = (model: Pick<ReportModel, 'components'>): CompassSeries => ({
  components: model.components.map((report) => report.component),
  self: model.components.map((report) => valueOf(report.self)),
  others: model.components.map((report) => valueOf(report.others)),
  band: model.components.map((report) => (report.others.kind === 'shown' ? report.others.band : null)),
});
