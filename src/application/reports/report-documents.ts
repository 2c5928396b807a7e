import type { Language } from '../../core/language.js';
import type { ReportModel } from '../../core/reports/report-model.js';

/** Turns a report into the document that a person can keep. */
export interface ReportDocuments {
  /** @param releasedOn ISO date, the only date in the file */
  render(model: ReportModel, language: Language, releasedOn: string): Promise<Buffer>;
}

export const REPORT_DOCUMENTS = Symbol('report documents');
