import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type MailKind = 'sign-in' | 'invitation' | 'report-released';

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

  /** What makes a second request the same letter. */
  @Column('text')
  naturalKey: string;

  @Column('text', { default: 'queued' })
  state: 'queued' | 'sent' | 'failed';

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { default: () => 'now()' })
  nextAttemptAt: Date;
}
