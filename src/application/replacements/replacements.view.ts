import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** Somebody who says of themselves that they lost the key to their answers. */
export interface ReplacementRequestView {
  readonly invitationId: string;
  readonly name: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly group: RaterGroup;
  readonly state: 'requested' | 'approved' | 'refused';
  /** Whether their group may be given another code at all. */
  readonly available: boolean;
}
