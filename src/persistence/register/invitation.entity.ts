import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../core/language.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** A person who was asked about a subject, and how they stand to each other. */
@Entity({ schema: 'register', name: 'assignments' })
export class AssignmentEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  relationship: Exclude<RaterGroup, 'patient'>;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text')
  language: Language;
}

/** The right to one token. A patient's belongs to nobody. There is no time in this row, and there must never be. */
@Entity({ schema: 'register', name: 'invitations' })
export class InvitationEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  subjectId: string;

  @Column('uuid', { nullable: true })
  assignmentId: string | null;

  @Column('text')
  raterGroup: RaterGroup;

  @Column('text', { default: 'active' })
  state: 'active' | 'declined' | 'withdrawn';

  @Column('boolean', { default: false })
  tokenTaken: boolean;

  /** SHA-256 of the nonce that the token was issued for: the same request again gets the same token. */
  @Column('bytea', { nullable: true })
  nonceHash: Buffer | null;
}

@Entity({ schema: 'register', name: 'invitation_codes' })
export class InvitationCodeEntity {
  @PrimaryColumn('bytea')
  codeHash: Buffer;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  invitationId: string;
}
