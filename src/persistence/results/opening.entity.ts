import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The marker: with this row, everything else about the campaign is there. */
@Entity({ schema: 'results', name: 'openings' })
export class OpeningEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @Column('bytea')
  outcomeHash: Buffer;

  @Column('integer')
  ballots: number;

  @Column('integer')
  spoiled: number;

  /** Of the published receipts; null for a box that was opened before they were published. */
  @Column('bytea', { nullable: true })
  merkleRoot: Buffer | null;

  @Column('text')
  state: 'committed' | 'finished';
}
