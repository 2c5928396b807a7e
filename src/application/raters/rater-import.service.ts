import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError, FieldProblem } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { AssignmentEntity } from '../../persistence/register/invitation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { subjectFor, SubjectContext } from '../access/subject-access.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { inviteAssigned } from '../mails/inviting.js';
import { RaterLine, readRaterCsv } from './rater-csv.js';
import { assignmentRow, requireStillAsking } from './raters.service.js';
import { ImportView } from './raters.view.js';

@Injectable()
export class RaterImportService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * Every line or none. A line that says what is already known changes nothing, so a file can be imported again.
   * @throws DomainError `csv-invalid` naming every bad line
   */
  import(actor: Actor, campaignId: string, csv: string): Promise<ImportView> {
    requireAllowed(actor, 'import-raters');
    const lines = readRaterCsv(csv);
    const done = this.register.inTenant(actor.organisationId, async (db) => {
      const campaign = await db.findOneBy(CampaignEntity, { id: campaignId });
      if (!campaign) throw new DomainError('not-found');
      const rows = await rowsFor(db, actor, campaign, lines);
      await insertRows(db, AssignmentEntity, rows);
      if (campaign.state === 'collecting') await inviteAssigned(db, actor.organisationId, campaignId);
      return { added: rows.length, unchanged: lines.length - rows.length };
    });
    return onUniqueViolation(
      done,
      () => new DomainError('csv-invalid', {}, [{ field: 'csv', problem: 'csv-duplicate' }]),
    );
  }
}

type Known = ReadonlyMap<string, AssignmentEntity>;

async function rowsFor(
  db: EntityManager,
  actor: Actor,
  campaign: CampaignEntity,
  lines: readonly RaterLine[],
): Promise<AssignmentEntity[]> {
  const subjects = await subjectsByEmail(db, actor, campaign);
  const known = await knownAssignments(
    db,
    [...subjects.values()].map(({ subject }) => subject.id),
  );
  const rows: AssignmentEntity[] = [];
  const problems: FieldProblem[] = [];
  for (const line of lines) {
    const outcome = await rowFor(db, line, { subjects, known });
    if (outcome.kind === 'row') rows.push(outcome.row);
    if (outcome.kind === 'problem')
      problems.push({ field: `line ${String(line.line)}`, problem: outcome.problem });
  }
  if (problems.length > 0) throw new DomainError('csv-invalid', {}, problems);
  return rows;
}

type LineOutcome =
  | { readonly kind: 'row'; readonly row: AssignmentEntity }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'unchanged' };

interface ImportContext {
  readonly subjects: ReadonlyMap<string, SubjectContext>;
  readonly known: Known;
}

const keyOf = (subjectId: string, email: string): string => `${subjectId} ${email}`;

async function rowFor(db: EntityManager, line: RaterLine, context: ImportContext): Promise<LineOutcome> {
  const subject = context.subjects.get(line.leaderEmail);
  if (!subject) return { kind: 'problem', problem: 'csv-leader-unknown' };
  if (line.rater.email === line.leaderEmail) return { kind: 'problem', problem: 'rater-is-subject' };
  const existing = context.known.get(keyOf(subject.subject.id, line.rater.email));
  if (!existing) return { kind: 'row', row: await assignmentRow(db, subject, line.rater) };
  const same = existing.relationship === line.rater.relationship;
  return same ? { kind: 'unchanged' } : { kind: 'problem', problem: 'csv-relationship-differs' };
}

async function subjectsByEmail(
  db: EntityManager,
  actor: Actor,
  campaign: CampaignEntity,
): Promise<ReadonlyMap<string, SubjectContext>> {
  const subjects = await db.findBy(SubjectEntity, { campaignId: campaign.id });
  const contexts: SubjectContext[] = [];
  for (const { id } of subjects) contexts.push(await subjectFor(db, actor, 'import-raters', id));
  contexts.forEach(requireStillAsking);
  return new Map(contexts.map((context) => [context.person.email, context]));
}

async function knownAssignments(db: EntityManager, subjectIds: readonly string[]): Promise<Known> {
  const found = await db
    .createQueryBuilder(AssignmentEntity, 'assignment')
    .where('assignment.subjectId = any(:subjectIds)', { subjectIds })
    .getMany();
  return new Map(found.map((assignment) => [keyOf(assignment.subjectId, assignment.email), assignment]));
}
