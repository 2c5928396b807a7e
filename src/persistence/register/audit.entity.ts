import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of the organisation's audit chain; PostgreSQL grants no update and no delete on it. */
@Entity({ schema: 'register', name: 'audit_events' })
export class AuditEventEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('bigint')
  number: string;

  @Column('text')
  kind: string;

  /** Null for whatever could be lined up with one person's answer. */
  @Column('timestamptz', { nullable: true })
  happenedAt: Date | null;

  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('jsonb')
  data: Readonly<Record<string, unknown>>;

  @Column('text')
  previousHash: string;

  @Column('text')
  hash: string;
}
