import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'results', name: 'conditions' })
export class ConditionsEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('uuid')
  subjectRef: string;

  @Column('integer')
  ballots: number;

  @Column('jsonb')
  counts: Readonly<Record<string, number>>;
}
