import { Injectable } from '@nestjs/common';
import { EntityManager, In } from 'typeorm';
import {
  CUSTODIAN_POSITIONS,
  type CustodianCandidate,
  custodianProblems,
} from '../../core/campaigns/custodians.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { CampaignCustodianEntity } from '../../persistence/register/custodian.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRows, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { campaignForUpdate } from '../access/campaign-steps.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { custodianRows, toCustodianView } from '../custody/custodian-rows.js';
import { InjectRegister } from '../database.tokens.js';
import type { ChooseCustodyInput } from './ceremonies.input.js';
import type { CustodyView } from './ceremonies.view.js';

/** HR decides, while nothing is promised yet, who will be able to open the box. */
@Injectable()
export class CustodyChoicesService {
  constructor(@InjectRegister() private readonly register: Database) {}

  show(actor: Actor, campaignId: string): Promise<CustodyView> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const campaign = await db.findOneBy(CampaignEntity, { id: campaignId });
      if (!campaign) throw new DomainError('not-found');
      const named = await custodianRows(db, campaignId);
      const isCeremony = campaign.custody === 'ceremony';
      return {
        custody: campaign.custody,
        custodians: named.map(toCustodianView),
        problems: isCeremony ? custodianProblems(named, await leaderIds(db, campaignId)) : [],
      };
    });
  }

  /** @throws DomainError `campaign-not-draft`, `input-invalid` naming the place of each who cannot be a custodian */
  async choose(actor: Actor, campaignId: string, input: ChooseCustodyInput): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    const { organisationId, personId: actorId } = actor;
    await this.register.inTenant(organisationId, async (db) => {
      const campaign = await campaignForUpdate(db, campaignId);
      if (campaign.state !== 'draft') throw new DomainError('campaign-not-draft');
      const custodians = input.custody === 'ceremony' ? await fitCustodians(db, campaignId, input) : [];
      await updateRows(db, CampaignEntity, { where: { id: campaignId }, set: { custody: input.custody } });
      await db.delete(CampaignCustodianEntity, { campaignId });
      const rows = CUSTODIAN_POSITIONS.flatMap((position) => {
        const personId = custodians[position - 1];
        return personId === undefined ? [] : [{ organisationId, campaignId, position, personId }];
      });
      await insertRows(db, CampaignCustodianEntity, rows);
      const data = { campaignId, custody: input.custody, custodians };
      await appendAudit(db, organisationId, { kind: 'custody-chosen', actorId, data, time: 'timed' });
    });
  }
}

const leaderIds = async (db: EntityManager, campaignId: string): Promise<readonly string[]> =>
  (await db.findBy(SubjectEntity, { campaignId })).map(({ personId }) => personId);

/** By place. @throws DomainError `input-invalid`; `not-found` for whom the organisation does not know */
async function fitCustodians(
  db: EntityManager,
  campaignId: string,
  { custodian1, custodian2, custodian3 }: ChooseCustodyInput,
): Promise<readonly string[]> {
  const ids = [custodian1, custodian2, custodian3];
  const named = ids.filter((id) => id !== undefined);
  const people = new Map(
    (await db.findBy(PersonEntity, { id: In(named) })).map((person) => [person.id, person]),
  );
  if (named.some((id) => !people.has(id))) throw new DomainError('not-found');
  const candidates = ids.map((id): CustodianCandidate | null => {
    const person = people.get(id ?? '');
    return person ? { personId: person.id, roles: person.roles } : null;
  });
  const problems = custodianProblems(candidates, await leaderIds(db, campaignId));
  if (problems.length > 0) throw new DomainError('input-invalid', {}, problems);
  return named;
}
