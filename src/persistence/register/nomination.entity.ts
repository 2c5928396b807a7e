import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../core/language.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** A rater proposed for a subject. Accepted, it becomes an assignment with the same id. */
@Entity({ schema: 'register', name: 'nominations' })
export class NominationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  subjectId: string;

  /** `null` for somebody outside the organisation. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  relationship: Exclude<RaterGroup, 'patient'>;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text')
  language: Language;

  /** The line manager and the whole team come from the register, and nobody chooses among them. */
  @Column('text')
  source: 'leader' | 'register';

  @Column('text', { default: 'proposed' })
  state: 'proposed' | 'accepted' | 'removed';
}
