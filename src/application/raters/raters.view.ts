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
}

export const toRaterView = (assignment: AssignmentEntity): RaterView => ({
  id: assignment.id,
  name: assignment.name,
  email: assignment.email,
  relationship: assignment.relationship,
  language: assignment.language,
});

export interface ImportView {
  readonly added: number;
  /** Lines that say what the register already knew. */
  readonly unchanged: number;
}
