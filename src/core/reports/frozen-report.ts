import { agreementOf } from './agreement.js';
import { ComponentReport, ReportModel } from './report-model.js';
import { standOutsOf } from './stand-outs.js';

/** What was frozen before groups of agreement, items that stand out and change were part of a report. */
export interface FirstReportModel extends Omit<
  ReportModel,
  'schema' | 'components' | 'standOuts' | 'change'
> {
  readonly schema: 'tosturi-report/1';
  readonly components: readonly Omit<ComponentReport, 'agreement' | 'experience'>[];
}

/** A report as it lies in a release; its bytes stay what they were. */
export type FrozenReport = ReportModel | FirstReportModel;

/**
 * An older report as today's pages read it. What is added follows from the numbers that are frozen in it; what would need others
 * stays unsaid.
 */
export const readableReport = (frozen: FrozenReport): ReportModel => {
  if (frozen.schema === 'tosturi-report/2') return frozen;
  const components = frozen.components.map((report) => ({
    ...report,
    agreement: agreementOf(report.gap, report.others),
    experience: [],
  }));
  return {
    ...frozen,
    schema: 'tosturi-report/2',
    components,
    standOuts: standOutsOf(frozen.items, components),
    change: { kind: 'first' },
  };
};
