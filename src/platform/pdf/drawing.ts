import { Language } from '../../core/language.js';
import { ReportModel } from '../../core/reports/report-model.js';
import { SelfReport } from '../../core/reports/self-report.js';

/** What is asked of a thread that draws reports: a whole one, or one's own view alone. */
export interface DrawingRequest {
  readonly model: ReportModel | SelfReport;
  readonly language: Language;
  /** ISO date. */
  readonly releasedOn: string;
}

/** `failed`: our own fault, whatever a person wrote. */
export type DrawingReply =
  | { readonly outcome: 'drawn'; readonly pdf: Uint8Array }
  | { readonly outcome: 'failed'; readonly message: string };
