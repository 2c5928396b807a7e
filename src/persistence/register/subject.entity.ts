import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Response } from '../../core/questionnaires/response.js';

/** The leader whom the feedback is about, in one campaign. The id is the opaque reference that the box knows. */
@Entity({ schema: 'register', name: 'subjects' })
export class SubjectEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  campaignId: string;

  @Column('uuid')
  personId: string;

  @Column('uuid')
  facilitatorId: string;

  /** The second of the two people who read comments before anybody else; HR chooses. */
  @Column('uuid', { nullable: true })
  secondReaderId: string | null;

  @Column('boolean', { default: true })
  patientsApply: boolean;

  @Column('text', { nullable: true })
  seal: string | null;

  /** What the seal is the hash of; null until the lock. */
  @Column('jsonb', { nullable: true })
  manifest: object | null;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  /** When the frozen report goes, or went, to the leader; `null` while nothing is frozen. */
  @Column('timestamptz', { nullable: true })
  releaseAt: Date | null;

  /** Why it is a Friday afternoon, a weekend or a bank holiday all the same. */
  @Column('text', { default: '' })
  releaseReason: string;

  /** Raters of this leader may begin until then; `null`: until the campaign's last day. */
  @Column('timestamptz', { nullable: true })
  extendedTo: Date | null;

  /** Who accepts the raters whom the leader proposes; HR chooses. */
  @Column('uuid', { nullable: true })
  approverId: string | null;

  @Column('text', { default: 'choosing' })
  ratersState: 'choosing' | 'submitted' | 'more-asked' | 'approved';

  /** What the approver asked the leader for. */
  @Column('text', { default: '' })
  approverNote: string;

  @Column('text', { default: 'none' })
  patientsRequest: 'none' | 'asked' | 'refused' | 'approved';

  /** Why patient feedback does not apply, in the leader's words. */
  @Column('text', { default: '' })
  patientsReason: string;
}

@Entity({ schema: 'register', name: 'self_assessments' })
export class SelfAssessmentEntity {
  @PrimaryColumn('uuid')
  subjectId: string;

  @Column('uuid')
  organisationId: string;

  @Column('jsonb')
  response: Response;

  @Column('boolean', { default: false })
  complete: boolean;
}
