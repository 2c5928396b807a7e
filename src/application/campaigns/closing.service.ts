import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { ClosingStatement, ClosingSubject } from '../../core/campaigns/closing-statement.js';
import { canStep } from '../../core/campaigns/life-cycle.js';
import { DomainError } from '../../core/errors.js';
import { signClosing } from '../../crypto/closing-signature.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { ClosingStatementEntity } from '../../persistence/register/opening.entity.js';
import { insertRow } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { type Custodian, CUSTODIAN, TOKEN_KEYS, type TokenKeys } from '../custody/custodian.js';
import { InjectRegister } from '../database.tokens.js';
import { queueToCustodians } from '../mails/round-letters.js';
import { campaignForUpdate, step } from '../access/campaign-steps.js';

/** What the timers and HR do when a campaign closes. */
@Injectable()
export class ClosingService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @Inject(CUSTODIAN) private readonly custodian: Custodian,
    @Inject(TOKEN_KEYS) private readonly tokenKeys: TokenKeys,
  ) {}

  /** HR may close before the deadline. @throws DomainError `campaign-not-collecting` */
  async close(actor: Actor, campaignId: string): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    await this.closeCampaign(actor.organisationId, campaignId, actor.personId);
  }

  /**
   * First no token is issued and no ballot taken any more, then the tokens are counted: in this order no answer can
   * fall between the two. Repeating it after a crash is safe at every point.
   */
  async closeCampaign(organisationId: string, campaignId: string, actorId: string | null): Promise<void> {
    await this.register.inTenant(organisationId, async (db) => {
      const campaign = await campaignForUpdate(db, campaignId);
      if (campaign.state === 'closed') return;
      if (!canStep(campaign.state, 'close')) throw new DomainError('campaign-not-collecting');
      await endCollecting(db, campaignId);
      await cancelUnusedCards(db, campaignId);
      await step(db, campaign, 'close', actorId);
      await queueToCustodians(db, { organisationId, campaignId }, 'custodian-return');
    });
    await this.custodian.close({ organisationId, campaignId });
    const tokenKey = await this.tokenKeys.read(campaignId);
    await this.register.inTenant(organisationId, async (db) => {
      await campaignForUpdate(db, campaignId);
      if (await db.existsBy(ClosingStatementEntity, { campaignId })) return;
      const statement = await closingStatement(db, campaignId);
      const signature = signClosing(tokenKey, statement);
      await insertRow(db, ClosingStatementEntity, { campaignId, organisationId, statement, signature });
    });
  }

  /** Campaigns whose deadline has passed, or whose closing was cut off, by the database's clock. */
  due(organisationId: string): Promise<readonly string[]> {
    return this.register.inTenant(organisationId, async (db) => {
      const found = await db
        .createQueryBuilder(CampaignEntity, 'campaign')
        .where(`(campaign.state = 'collecting' and ${LAST_DEADLINE} <= now())`)
        .orWhere(
          `(campaign.state = 'closed' and not exists
            (select 1 from register.closing_statements s where s.campaign_id = campaign.id))`,
        )
        .getMany();
      return found.map(({ id }) => id);
    });
  }
}

/** Nobody's raters may begin after it. The final closing is only how far an extension may go. */
const LAST_DEADLINE = `greatest(campaign.closesAt,
  (select max(s.extended_to) from register.subjects s where s.campaign_id = campaign.id))`;

/** A campaign that HR ends early closed on that day, which is what reports will say. */
const endCollecting = (db: EntityManager, campaignId: string): Promise<unknown> =>
  db.query(
    `update register.campaigns set closes_at = greatest(least(closes_at, now()), opens_at + interval '1 second') where id = $1`,
    [campaignId],
  );

/** A card that nobody used is worth nothing from here on, wherever it lies. Invitations of colleagues end with the campaign. */
const cancelUnusedCards = (db: EntityManager, campaignId: string): Promise<unknown> =>
  db.query(
    `update register.invitations set state = 'withdrawn'
     where assignment_id is null and not token_taken
       and subject_id in (select id from register.subjects where campaign_id = $1)`,
    [campaignId],
  );

const takenPerGroup = (which: string): string => `
    coalesce((
      select jsonb_object_agg(taken.rater_group, taken.tokens) from (
        select i.rater_group, count(*) as tokens from register.invitations i
        where i.subject_id = s.id and i.token_taken and ${which} group by i.rater_group
      ) taken
    ), '{}')`;

const SUBJECTS = `
  select s.id as "subjectRef",
    case when s.patients_apply then '[]'::jsonb else '["patient"]'::jsonb end as "notApplicable",
    ${takenPerGroup('true')} as "tokensTaken",
    ${takenPerGroup('i.replaces_id is not null')} as "replacements"
  from register.subjects s where s.campaign_id = $1 order by s.id`;

const closingStatement = async (db: EntityManager, campaignId: string): Promise<ClosingStatement> => ({
  schema: 'tosturi-closing/1',
  campaignId,
  subjects: await db.query<ClosingSubject[]>(SUBJECTS, [campaignId]),
});
