import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { custodyStage } from '../../core/campaigns/custodians.js';
import { DomainError } from '../../core/errors.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { CampaignCustodianEntity } from '../../persistence/register/custodian.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import type { Actor } from '../access/actor.js';
import type { ShareHolder } from '../custody/custodian.js';
import { custodianRows, toCustodianView } from '../custody/custodian-rows.js';
import type { CeremonyView } from './ceremonies.view.js';

/** A person's place among the custodians of a campaign, and what they have to do there. */
export interface OwnCeremony {
  readonly holder: ShareHolder;
  readonly view: CeremonyView;
}

async function ceremonyOf(
  db: EntityManager,
  campaign: CampaignEntity,
  personId: string,
): Promise<OwnCeremony | null> {
  const { id: campaignId, organisationId, name, state } = campaign;
  const custodians = (await custodianRows(db, campaignId)).map(toCustodianView);
  const own = custodians.find((custodian) => custodian.personId === personId);
  const returned = custodians.filter((custodian) => custodian.returned).length;
  const stage = own ? custodyStage(state, own, returned) : null;
  if (!own || stage === null) return null;
  const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  const opensOn = calendarDateOf(campaign.opensAt, timeZone);
  const closesOn = calendarDateOf(campaign.closesAt, timeZone);
  return {
    holder: { organisationId, campaignId, position: own.position },
    view: { campaignId, name, opensOn, closesOn, stage, custodians, returned },
  };
}

/** Being a custodian is a fact of the register, whatever roles one has. @throws DomainError `not-found` */
export async function ownCeremony(
  db: EntityManager,
  { personId }: Actor,
  campaignId: string,
): Promise<OwnCeremony> {
  const campaign = await db.findOneBy(CampaignEntity, { id: campaignId });
  const ceremony = campaign ? await ceremonyOf(db, campaign, personId) : null;
  if (!ceremony) throw new DomainError('not-found');
  return ceremony;
}

export async function ownCeremonies(
  db: EntityManager,
  { personId }: Actor,
): Promise<readonly CeremonyView[]> {
  const campaigns = await db
    .createQueryBuilder(CampaignEntity, 'campaign')
    .innerJoin(CampaignCustodianEntity, 'k', 'k.campaignId = campaign.id and k.personId = :personId', {
      personId,
    })
    .orderBy('campaign.opensAt', 'DESC')
    .addOrderBy('campaign.id')
    .getMany();
  const views: CeremonyView[] = [];
  for (const campaign of campaigns) {
    const ceremony = await ceremonyOf(db, campaign, personId);
    if (ceremony) views.push(ceremony.view);
  }
  return views;
}
