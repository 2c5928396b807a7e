import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { AssignmentEntity } from '../../persistence/register/invitation.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { subjectFor, SubjectContext } from '../access/subject-access.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { inviteAssigned } from '../mails/inviting.js';
import { csvInvalid, readRaterCsv } from './rater-csv.js';
import { KnownRaters, rowsForList } from './rater-list-rows.js';
import { requireStillAsking } from './raters.service.js';
import { ImportView } from './raters.view.js';

@Injectable()
export class RaterImportService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * Every line or none. A line that says what is already known changes nothing, so a file can be imported again.
   * @throws DomainError `csv-invalid` naming every bad line, `conflict` when somebody adds the same rater meanwhile
   */
  import(actor: Actor, campaignId: string, csv: string): Promise<ImportView> {
    requireAllowed(actor, 'import-raters');
    const list = readRaterCsv(csv);
    const done = this.register.inTenant(actor.organisationId, async (db) => {
      const campaign = await db.findOneBy(CampaignEntity, { id: campaignId });
      if (!campaign) throw new DomainError('not-found');
      const { rows, problems } = rowsForList(list.lines, await knownRaters(db, actor, campaign));
      const everyProblem = [...list.problems, ...problems];
      if (everyProblem.length > 0) throw csvInvalid(everyProblem);
      await insertRows(db, AssignmentEntity, rows);
      if (campaign.state === 'collecting') await inviteAssigned(db, actor.organisationId, campaignId);
      return { added: rows.length, unchanged: list.lines.length - rows.length };
    });
    return onUniqueViolation(done, () => new DomainError('conflict'));
  }
}

async function knownRaters(db: EntityManager, actor: Actor, campaign: CampaignEntity): Promise<KnownRaters> {
  const { organisationId } = actor;
  const contexts = await subjectsOf(db, actor, campaign);
  const { defaultLanguage } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  const assignments = await db
    .createQueryBuilder(AssignmentEntity, 'assignment')
    .where('assignment.subjectId = any(:subjectIds)', {
      subjectIds: contexts.map(({ subject }) => subject.id),
    })
    .getMany();
  const subjectIds = new Map(contexts.map(({ person, subject }) => [person.email, subject.id]));
  return { organisationId, defaultLanguage, subjectIds, assignments };
}

async function subjectsOf(
  db: EntityManager,
  actor: Actor,
  campaign: CampaignEntity,
): Promise<readonly SubjectContext[]> {
  const subjects = await db.findBy(SubjectEntity, { campaignId: campaign.id });
  const contexts: SubjectContext[] = [];
  for (const { id } of subjects) contexts.push(await subjectFor(db, actor, 'import-raters', id));
  contexts.forEach(requireStillAsking);
  return contexts;
}
