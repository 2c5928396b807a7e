import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** A sealed response under an opaque key. No number, time or order of arrival stands in it, and none may be added. */
@Entity({ schema: 'box', name: 'ballots' })
export class BallotEntity {
  @Column('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Column('uuid')
  subjectRef: string;

  @Column('text')
  raterGroup: RaterGroup;

  @Column('bytea')
  requestDigest: Buffer;

  @Column('bytea')
  sealed: Buffer;

  @Column('integer')
  version: number;

  /** A tombstone: random bytes lie where the ballot was, so that the token stays spent. */
  @Column('boolean')
  withdrawn: boolean;
}
