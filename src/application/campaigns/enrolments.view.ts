import type { Localised } from '../../core/language.js';

/** A leader of the chosen units, and what enrolling them would mean. */
export interface CandidateView {
  readonly personId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly unit: Localised;
  readonly standing: 'ready' | 'enrolled' | 'no-facilitator';
  /** Other campaigns that still ask about them. */
  readonly alsoIn: readonly Localised[];
  readonly managerName: string | null;
  readonly facilitatorName: string | null;
  /** Reads the comments after the facilitator. */
  readonly secondReaderName: string | null;
  /** Whether the approver can be theirs; `null` when none was chosen. */
  readonly approverFits: boolean | null;
}

export interface EnrolmentPreviewView {
  readonly candidates: readonly CandidateView[];
}

export interface EnrolledView {
  readonly enrolled: number;
  /** In the campaign before, and left as they were. */
  readonly already: number;
}
