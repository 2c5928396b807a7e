import type { Language } from '../../core/language.js';
import type { ReportModel } from '../../core/reports/report-model.js';
import type { SelfReport } from '../../core/reports/self-report.js';

/** Turns a report into the document that a person can keep. */
export interface ReportDocuments {
  /** @param releasedOn ISO date, the only date in the file */
  render(model: ReportModel | SelfReport, language: Language, releasedOn: string): Promise<Buffer>;
}

export const REPORT_DOCUMENTS = Symbol('report documents');
