import type { ReleasedReportView } from '../../application/reports/reports.view.js';
import { Language, LANGUAGES } from '../../core/language.js';
import { IllustratedReading, illustratedReading } from './illustrated-reading.js';

export interface ReportPageView {
  readonly reading: IllustratedReading;
  readonly documents: readonly { readonly language: Language; readonly href: string }[];
}

export function toReportPageView(released: ReleasedReportView, language: Language): ReportPageView {
  const at = `/subjects/${released.subjectId}/report`;
  return {
    reading: illustratedReading({ ...released, language }, `${at}/charts`),
    documents: LANGUAGES.map((each) => ({ language: each, href: `${at}.pdf?language=${each}` })),
  };
}
