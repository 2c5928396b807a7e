import type { ReleasedReportView } from '../../application/reports/reports.view.js';
import { Language, LANGUAGES } from '../../core/language.js';
import { Stage, STAGES } from '../../core/reports/reading/blocks.js';
import { IllustratedReading, illustratedReading } from './illustrated-reading.js';

export interface ReportPageView {
  readonly reading: IllustratedReading;
  readonly staged: string;
  readonly documents: readonly { readonly language: Language; readonly href: string }[];
}

/** The words are `leader:report.stage.<stage>`. */
interface StageLink {
  readonly stage: Stage;
  readonly href: string;
}

/** One part of the report, left by choice: what stands beyond it is named before anybody goes there. */
export interface StagePageView extends ReportPageView {
  readonly stage: Stage;
  readonly number: number;
  readonly stages: readonly StageLink[];
  readonly before: StageLink | null;
  readonly next: StageLink | null;
  readonly whole: string;
}

const addressOf = ({ subjectId }: ReleasedReportView): string => `/subjects/${subjectId}/report`;

export function toReportPageView(released: ReleasedReportView, language: Language): ReportPageView {
  const at = addressOf(released);
  return {
    reading: illustratedReading({ ...released, language }, `${at}/charts`),
    staged: at,
    documents: LANGUAGES.map((each) => ({ language: each, href: `${at}.pdf?language=${each}` })),
  };
}

export function toStagePageView(
  released: ReleasedReportView,
  stage: Stage,
  language: Language,
): StagePageView {
  const whole = toReportPageView(released, language);
  const at = addressOf(released);
  const stages = STAGES.map((each) => ({ stage: each, href: each === STAGES[0] ? at : `${at}/${each}` }));
  const index = STAGES.indexOf(stage);
  return {
    ...whole,
    reading: {
      ...whole.reading,
      sections: whole.reading.sections.filter((section) => section.stage === stage),
    },
    stage,
    number: index + 1,
    stages,
    before: stages[index - 1] ?? null,
    next: stages[index + 1] ?? null,
    whole: `${at}/whole`,
  };
}
