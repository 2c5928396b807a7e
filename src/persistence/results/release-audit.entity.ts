import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the disclosure auditor did to one report and measured on it: for whoever runs the service. */
@Entity({ schema: 'results', name: 'release_audits' })
export class ReleaseAuditEntity {
  @Column('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @Column('integer')
  shownItems: number;

  @Column('integer')
  shownScores: number;

  @Column('integer')
  repairedItems: number;

  @Column('integer')
  repairedScores: number;

  @Column('integer')
  boundedPercent: number;

  @Column('integer')
  determinedPercent: number;
}
