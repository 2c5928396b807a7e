import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { inviteAssigned } from '../mails/inviting.js';
import { campaignForUpdate, step } from '../access/campaign-steps.js';
import { ClosingService } from './closing.service.js';

/** What time does to campaigns. Each piece can be repeated at any moment without doing anything twice. */
@Injectable()
export class CampaignTimersService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
    private readonly closing: ClosingService,
  ) {}

  /** @returns whether a box waits for the opener. */
  async run(): Promise<boolean> {
    let openingDue = false;
    for (const organisationId of await this.organisations.allIds()) {
      await this.startDue(organisationId);
      for (const campaignId of await this.closing.due(organisationId))
        await this.closing.closeCampaign(organisationId, campaignId, null);
      openingDue = (await this.followOpenings(organisationId)) || openingDue;
    }
    return openingDue;
  }

  /** A locked campaign whose first day has come begins to collect, and everyone assigned is invited. */
  private startDue(organisationId: string): Promise<void> {
    return this.register.inTenant(organisationId, async (db) => {
      const due = await db
        .createQueryBuilder(CampaignEntity, 'campaign')
        .where(`campaign.state = 'locked' and campaign.opensAt <= now()`)
        .getMany();
      for (const { id } of due) await this.start(db, id);
    });
  }

  private async start(db: EntityManager, campaignId: string): Promise<void> {
    const campaign = await campaignForUpdate(db, campaignId);
    if (campaign.state !== 'locked') return;
    await step(db, campaign, 'start', null);
    await inviteAssigned(db, campaign.organisationId, campaignId);
  }

  /** The opener leaves a mark in the results; the register follows it. */
  private followOpenings(organisationId: string): Promise<boolean> {
    return this.register.inTenant(organisationId, async (db) => {
      const closed = await db.query<{ id: string; finished: boolean; outcome: string }[]>(
        `select c.id, coalesce(o.state = 'finished', false) as finished, encode(o.outcome_hash, 'hex') as outcome
         from register.campaigns c
         join register.closing_statements s on s.campaign_id = c.id
         left join results.openings o on o.campaign_id = c.id
         where c.state = 'closed'`,
      );
      for (const { id, outcome } of closed.filter(({ finished }) => finished)) {
        const data = { campaignId: id, outcome };
        await appendAudit(db, organisationId, { kind: 'box-opened', actorId: null, data, time: 'timed' });
        await step(db, await campaignForUpdate(db, id), 'open', null);
      }
      return closed.some(({ finished }) => !finished);
    });
  }
}
