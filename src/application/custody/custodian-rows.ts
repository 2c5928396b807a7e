import { EntityManager } from 'typeorm';
import type { Role } from '../../core/access/roles.js';
import { type CustodianPosition, custodianProblems } from '../../core/campaigns/custodians.js';
import type { CampaignEntity } from '../../persistence/register/campaign.entity.js';

/** What the campaign's page shows of one custodian: who they are, and where their words are. */
export interface CustodianView {
  readonly personId: string;
  readonly name: string;
  readonly position: CustodianPosition;
  readonly collected: boolean;
  readonly returned: boolean;
}

interface CustodianRow extends CustodianView {
  readonly roles: readonly Role[];
  readonly isLeader: boolean;
}

export const custodianRows = (db: EntityManager, campaignId: string): Promise<readonly CustodianRow[]> =>
  db.query<CustodianRow[]>(
    `select k.person_id as "personId", p.given_name || ' ' || p.family_name as name, p.roles, k.position,
       k.collected, k.returned, exists (
         select from register.subjects s where s.campaign_id = k.campaign_id and s.person_id = k.person_id
       ) as "isLeader"
     from register.campaign_custodians k
     join register.people p on p.id = k.person_id
     where k.campaign_id = $1 order by k.position`,
    [campaignId],
  );

export const toCustodianView = ({
  personId,
  name,
  position,
  collected,
  returned,
}: CustodianRow): CustodianView => ({ personId, name, position, collected, returned });

/** Judged again at the lock: since they were named, one may have become a leader of the campaign, or joined HR. */
export async function hasItsCustodians(
  db: EntityManager,
  { id, custody }: Pick<CampaignEntity, 'id' | 'custody'>,
): Promise<boolean> {
  if (custody === 'automatic') return true;
  const named = await custodianRows(db, id);
  const leaderIds = named.filter(({ isLeader }) => isLeader).map(({ personId }) => personId);
  return custodianProblems(named, leaderIds).length === 0;
}
