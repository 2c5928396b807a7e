import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** About a leader, to somebody who may answer. */
export type AskingKind = 'invitation' | 'reminder';
/** To somebody with an account. */
export type AccountKind =
  | 'sign-in'
  | 'self-assessment-opens'
  | 'nominate'
  | 'leader-deadline'
  | 'raters-to-approve'
  | 'report-released'
  | 'comments-to-confirm'
  | 'safety-concern'
  | 'custodian-asked'
  | 'custodian-return';
export type MailKind = AskingKind | AccountKind | 'fresh-link';

/** One letter to one person, written when it is sent: the row holds ids only, never a code or a text. */
@Entity({ schema: 'register', name: 'mails' })
export class MailEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  kind: MailKind;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('uuid', { nullable: true })
  invitationId: string | null;

  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('uuid', { nullable: true })
  campaignId: string | null;

  /** Of somebody who asks for a fresh link and whom nobody may know; the row goes when that was dealt with. */
  @Column('text', { nullable: true })
  address: string | null;

  /** What makes a second request the same letter. */
  @Column('text')
  naturalKey: string;

  /** `refused`: the mail server says that there is no such address. A letter whose reason had gone counts as `sent`. */
  @Column('text', { default: 'queued' })
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'refused';

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { default: () => 'now()' })
  nextAttemptAt: Date;

  /** The organisation's day on which it was sent, or would have been. */
  @Column('date', { nullable: true })
  sentOn: string | null;
}

/** An address that letters do not reach, until HR corrects it. */
@Entity({ schema: 'register', name: 'address_problems' })
export class AddressProblemEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('text')
  email: string;

  /** `refused` while sending, or `returned` later. */
  @Column('text')
  kind: 'refused' | 'returned';
}

/** Lets whoever has the letter decline what it asks for, and nothing else. There is no time in this row. */
@Entity({ schema: 'register', name: 'decline_links' })
export class DeclineLinkEntity {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @PrimaryColumn('uuid')
  invitationId: string;

  @Column('uuid')
  organisationId: string;
}
