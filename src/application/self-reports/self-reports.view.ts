import type { SelfReport } from '../../core/reports/self-report.js';

export interface SelfReportView {
  readonly subjectId: string;
  /** Whether others can still be asked. */
  readonly asking: boolean;
  readonly report: SelfReport;
  /** ISO date where the organisation is. */
  readonly madeOn: string;
}
