import type { Language } from '../../core/language.js';
import type { AssignmentEntity } from '../../persistence/register/invitation.entity.js';
import type { ColleagueRelationship } from './colleague-relationships.js';

/** Who was asked. Who has answered is in no view, because nobody may know. */
export interface RaterView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly relationship: ColleagueRelationship;
  readonly language: Language;
  /** `withdrawn`: the invitation was taken back after it had been sent. */
  readonly state: 'asked' | 'withdrawn';
}

export const toRaterView = (assignment: AssignmentEntity, state: RaterView['state']): RaterView => ({
  id: assignment.id,
  name: assignment.name,
  email: assignment.email,
  relationship: assignment.relationship,
  language: assignment.language,
  state,
});

export interface ImportView {
  readonly added: number;
  /** Lines that say what the register already knew. */
  readonly unchanged: number;
}
