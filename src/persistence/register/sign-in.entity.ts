import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'register', name: 'sign_in_links' })
export class SignInLinkEntity {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  personId: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  consumedAt: Date | null;
}

@Entity({ schema: 'register', name: 'sessions' })
export class SessionEntity {
  @PrimaryColumn('bytea')
  idHash: Buffer;

  @Column('uuid')
  organisationId: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  csrfToken: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
