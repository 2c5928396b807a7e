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

  /** The same person's invitation whose answer key was lost; its token stays taken. */
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  @Column('text')
  raterGroup: RaterGroup;

  @Column('text', { default: 'active' })
  state: 'active' | 'declined' | 'withdrawn';

  @Column('boolean', { default: false })
  tokenTaken: boolean;

  /** SHA-256 of the blinded element that was evaluated: the same one again gets the same answer. */
  @Column('bytea', { nullable: true })
  blindedHash: Buffer | null;

  /** The evaluated element and its proof, as they were answered. Only whoever blinded can make a token of them. */
  @Column('bytea', { nullable: true })
  evaluation: Buffer | null;
}

/** That somebody says they lost the key to their answers. There is no time in this row either. */
@Entity({ schema: 'register', name: 'replacement_requests' })
export class ReplacementRequestEntity {
  @PrimaryColumn('uuid')
  invitationId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  state: 'requested' | 'approved' | 'refused';
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
