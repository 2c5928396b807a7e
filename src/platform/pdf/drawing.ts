import { Language } from '../../core/language.js';
import { ReportModel } from '../../core/reports/report-model.js';

/** What is asked of a thread that draws reports. */
export interface DrawingRequest {
  readonly model: ReportModel;
  readonly language: Language;
  /** ISO date. */
  readonly releasedOn: string;
}

/** `failed`: our own fault, whatever a person wrote. */
export type DrawingReply =
  | { readonly outcome: 'drawn'; readonly pdf: Uint8Array }
  | { readonly outcome: 'failed'; readonly message: string };
