import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Thresholds } from '../../core/disclosure/cell-group.js';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';
import type { Custody, Purpose } from '../../core/campaigns/life-cycle.js';

/** What the custodian delivered when the campaign was locked. */
@Entity({ schema: 'box', name: 'campaigns' })
export class BoxCampaignEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @Column('text')
  purpose: Purpose;

  @Column('jsonb')
  questionnaire: Questionnaire;

  @Column('jsonb')
  thresholds: Thresholds;

  @Column('timestamptz')
  closesAt: Date;

  @Column('text', { default: 'open' })
  state: 'open' | 'closed';

  @Column('bytea')
  boxPublicKey: Buffer;

  @Column('bytea')
  tokenPublicKey: Buffer;

  @Column('text')
  custody: Custody;
}
