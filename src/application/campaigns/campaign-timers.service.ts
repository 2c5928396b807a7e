import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { CUSTODIANS, CUSTODIANS_NEEDED } from '../../core/campaigns/custodians.js';
import { countClassOf } from '../../core/disclosure/count-class.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { inviteAssigned } from '../mails/inviting.js';
import { remindDue } from '../mails/reminding.js';
import { campaignForUpdate, step } from '../access/campaign-steps.js';
import { handOverDue } from '../access/handing-over.js';
import { recordParticipation } from './participation-rows.js';
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
      await this.register.inTenant(organisationId, (db) => remindDue(db, organisationId));
      await this.register.inTenant(organisationId, handOverDue);
      await this.register.inTenant(organisationId, (db) => recordParticipation(db, organisationId));
      for (const campaignId of await this.closing.due(organisationId))
        await this.closing.closeCampaign(organisationId, campaignId, null);
      openingDue = (await this.followOpenings(organisationId)) || openingDue;
    }
    return openingDue;
  }

  /**
   * A locked campaign whose first day has come begins to collect, and everyone assigned is invited. In a ceremony all
   * custodians must have their words before anybody answers: two lost sheets, and the answers are lost.
   */
  private startDue(organisationId: string): Promise<void> {
    return this.register.inTenant(organisationId, async (db) => {
      const due = await db
        .createQueryBuilder(CampaignEntity, 'campaign')
        .where(`campaign.state = 'locked' and campaign.opensAt <= now()`)
        .andWhere(
          `(campaign.custody = 'automatic' or campaign.closesAt > now() and ${String(CUSTODIANS)} =
            (select count(*) from register.campaign_custodians k where k.campaign_id = campaign.id and k.collected))`,
        )
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
      const closed = await closedBoxes(db);
      for (const box of closed.filter(({ finished }) => finished)) {
        await auditOpening(db, organisationId, box);
        await step(db, await campaignForUpdate(db, box.id), 'open', null);
      }
      return closed.some(({ finished, openable }) => !finished && openable);
    });
  }
}

interface ClosedBox {
  readonly id: string;
  readonly finished: boolean;
  /** False while fewer than two custodians have given their words back. */
  readonly openable: boolean;
  /** Hexadecimal, like the root. */
  readonly outcome: string;
  readonly root: string | null;
  readonly ballots: number;
}

const closedBoxes = (db: EntityManager): Promise<readonly ClosedBox[]> =>
  db.query<ClosedBox[]>(
    `select c.id, coalesce(o.state = 'finished', false) as finished,
       c.custody = 'automatic' or $1 <=
         (select count(*) from register.campaign_custodians k where k.campaign_id = c.id and k.returned) as openable,
       encode(o.outcome_hash, 'hex') as outcome,
       encode(o.merkle_root, 'hex') as root, o.ballots
     from register.campaigns c
     join register.closing_statements s on s.campaign_id = c.id
     left join results.openings o on o.campaign_id = c.id
     where c.state = 'closed'`,
    [CUSTODIANS_NEEDED],
  );

/**
 * The root commits to the published receipts: none can be added or taken away afterwards. How many ballots there were is
 * told as a class, like every count that leaves.
 */
async function auditOpening(
  db: EntityManager,
  organisationId: string,
  { id: campaignId, outcome, root, ballots }: ClosedBox,
): Promise<void> {
  const timed = { actorId: null, time: 'timed' } as const;
  const data = { campaignId, outcome, receiptsRoot: root, ballots: countClassOf(ballots) ?? 'under-5' };
  await appendAudit(db, organisationId, { kind: 'box-opened', data, ...timed });
  for (const destroyed of await surplusGroups(db, campaignId))
    await appendAudit(db, organisationId, {
      kind: 'group-destroyed',
      data: { campaignId, ...destroyed, reason: 'more-ballots-than-tokens' },
      ...timed,
    });
}

const surplusGroups = (
  db: EntityManager,
  campaignId: string,
): Promise<readonly { subjectRef: string; group: string }[]> =>
  db.query<{ subjectRef: string; group: string }[]>(
    `select subject_ref as "subjectRef", rater_group as "group" from results.group_outcomes
     where campaign_id = $1 and reason = 'more-ballots-than-tokens' order by subject_ref, rater_group`,
    [campaignId],
  );
