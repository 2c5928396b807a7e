import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { mailboxOf } from '../../core/people/mailbox.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { AssignmentEntity } from '../../persistence/register/invitation.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { openInvitations, holdLoads } from '../access/rater-load.js';
import { outsideAddresses } from '../access/staff-addresses.js';
import { requireStillAsking } from '../access/still-asking.js';
import { subjectFor, SubjectContext } from '../access/subject-access.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { inviteAssigned } from '../mails/inviting.js';
import { auditNamed } from './named-by-hr.js';
import { csvInvalid, RaterList, readRaterCsv } from './rater-csv.js';
import { KnownRaters, rowsForList } from './rater-list-rows.js';
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
      await holdLoads(db, actor.organisationId);
      const { rows, problems } = rowsForList(list.lines, await knownRaters(db, actor, { campaign, list }));
      const everyProblem = [...list.problems, ...problems];
      if (everyProblem.length > 0) throw csvInvalid(everyProblem);
      await insertRows(db, AssignmentEntity, rows);
      const subjectIds = [...new Set(rows.map(({ subjectId }) => subjectId))];
      if (rows.length > 0) await auditNamed(db, actor, { campaignId, subjectIds, added: rows.length });
      if (campaign.state === 'collecting') await inviteAssigned(db, actor.organisationId, campaignId);
      return { added: rows.length, unchanged: list.lines.length - rows.length };
    });
    return onUniqueViolation(done, () => new DomainError('conflict'));
  }
}

interface Importing {
  readonly campaign: CampaignEntity;
  readonly list: RaterList;
}

async function knownRaters(
  db: EntityManager,
  actor: Actor,
  { campaign, list }: Importing,
): Promise<KnownRaters> {
  const { organisationId } = actor;
  const contexts = await subjectsOf(db, actor, campaign);
  const addresses = [...new Set(list.lines.map(({ rater }) => rater.email))];
  const { defaultLanguage, staffDomains, openInvitationsLimit } = await db.findOneByOrFail(
    OrganisationEntity,
    { id: organisationId },
  );
  const assignments = await db
    .createQueryBuilder(AssignmentEntity, 'assignment')
    .where('assignment.subjectId = any(:subjectIds)', {
      subjectIds: contexts.map(({ subject }) => subject.id),
    })
    .getMany();
  const subjectIds = new Map(contexts.map(({ person, subject }) => [person.email, subject.id]));
  const mailboxes = [...new Set(addresses.map(mailboxOf))];
  return {
    organisationId,
    defaultLanguage,
    subjectIds,
    assignments,
    outside: await outsideAddresses(db, addresses, staffDomains),
    loads: await openInvitations(db, { mailboxes, apartFrom: null }),
    limit: openInvitationsLimit,
  };
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
