import type { SelfReportView } from '../../application/self-reports/self-reports.view.js';
import { Language, LANGUAGES } from '../../core/language.js';
import { ReportReading } from '../../core/reports/reading/blocks.js';
import { readSelfReport } from '../../core/reports/reading/read-self-report.js';
import { reportWords } from '../../platform/pdf/report-words.js';
import { illustrated, IllustratedReading } from '../reports/illustrated-reading.js';

export interface SelfReportPageView {
  readonly reading: IllustratedReading;
  /** Where others are chosen; `null` when it is too late. */
  readonly askOthers: string | null;
  readonly documents: readonly { readonly language: Language; readonly href: string }[];
}

export const selfReadingOf = ({ report, madeOn }: SelfReportView, language: Language): ReportReading =>
  readSelfReport({ report, language, t: reportWords(language) }, madeOn);

export function toSelfReportPageView(view: SelfReportView, language: Language): SelfReportPageView {
  const at = `/subjects/${view.subjectId}/self-report`;
  return {
    reading: illustrated(selfReadingOf(view, language), `${at}/charts/${language}`),
    askOthers: view.asking ? `/subjects/${view.subjectId}/raters` : null,
    documents: LANGUAGES.map((each) => ({ language: each, href: `${at}.pdf?language=${each}` })),
  };
}
