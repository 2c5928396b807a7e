import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CustodianPosition } from '../../core/campaigns/custodians.js';

/** One of the three people who each keep a share of the key to a campaign's box. */
@Entity({ schema: 'register', name: 'campaign_custodians' })
export class CampaignCustodianEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('integer')
  position: CustodianPosition;

  @Column('uuid')
  personId: string;

  @Column('boolean', { default: false })
  collected: boolean;

  @Column('boolean', { default: false })
  returned: boolean;
}
