import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** Never a count, and nothing about the line manager, who is one person and named. */
export interface GroupParticipationView {
  readonly group: RaterGroup;
  readonly standing: 'probably-enough' | 'nothing-yet';
}

export interface SubjectParticipationView {
  readonly subjectId: string;
  readonly name: string;
  /** Groups in which anybody was asked. */
  readonly groups: readonly GroupParticipationView[];
}

export interface ParticipationView {
  /** The day on which it was last looked at; `null` before the first time. */
  readonly lookedOn: string | null;
  readonly subjects: readonly SubjectParticipationView[];
}
