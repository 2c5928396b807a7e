import { ClosingStatement } from '../core/campaigns/closing-statement.js';
import { Database } from '../persistence/database.js';
import { ClosingStatementEntity } from '../persistence/register/opening.entity.js';
import { OrganisationDirectoryEntity } from '../persistence/register/organisation.entity.js';
import { OpeningEntity } from '../persistence/results/opening.entity.js';

/** A campaign that the app has closed and whose opening is not finished. */
export interface DueCampaign {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly statement: ClosingStatement;
  readonly signature: string;
}

export async function dueCampaigns(database: Database): Promise<readonly DueCampaign[]> {
  const organisations = await database.inDirectory((db) => db.find(OrganisationDirectoryEntity));
  const due: DueCampaign[] = [];
  for (const { organisationId } of organisations) due.push(...(await dueIn(database, organisationId)));
  return due;
}

const dueIn = (database: Database, organisationId: string): Promise<readonly DueCampaign[]> =>
  database.inTenant(organisationId, async (db) => {
    const statements = await db.find(ClosingStatementEntity);
    const finished = await db.findBy(OpeningEntity, { state: 'finished' });
    const done = new Set(finished.map(({ campaignId }) => campaignId));
    return statements.filter(({ campaignId }) => !done.has(campaignId));
  });
