import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import { buildReport } from '../../core/reports/build-report.js';
import type { ReportModel } from '../../core/reports/report-model.js';
import { DISCLOSURE_RULES } from '../../core/disclosure/disclosure-rules.js';
import { publish } from '../../core/disclosure/publish.js';
import type { RawCells } from '../../core/disclosure/raw-cells.js';
import type { GroupSpread, SubjectResults } from '../../core/disclosure/frozen-results.js';
import type { Reliability } from '../../core/disclosure/reliability.js';
import { Database } from '../../persistence/database.js';
import { AssignmentEntity } from '../../persistence/register/invitation.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import { SelfAssessmentEntity, SubjectEntity } from '../../persistence/register/subject.entity.js';
import { readReliabilities } from '../../persistence/results/reliability-reader.js';
import { readSpreads, readSubjectResults } from '../../persistence/results/results-reader.js';
import type { SubjectContext } from '../access/subject-access.js';
import { fullName } from '../people/people.view.js';
import { reportedComment } from './comment-decisions.js';
import { readComments } from './comment-rows.js';
import { earlierRelease } from './earlier-release.js';
import type { CommentToRead } from './reports.view.js';

export interface OpenedResults {
  readonly results: SubjectResults;
  readonly spreads: readonly GroupSpread[];
  readonly reliabilities: readonly Reliability[];
}

/** @throws DomainError `report-not-ready` before the box was opened */
export async function openedResults(results: Database, { subject }: SubjectContext): Promise<OpenedResults> {
  const { organisationId, campaignId, id: subjectRef } = subject;
  return results.inTenant(organisationId, async (db) => {
    const found = await readSubjectResults(db, campaignId, subjectRef);
    if (!found) throw new DomainError('report-not-ready');
    return {
      results: found,
      spreads: await readSpreads(db, campaignId),
      reliabilities: await readReliabilities(db, campaignId),
    };
  });
}

/** Comments are decided and reports are released one after the other, never at the same moment. */
export async function holdSubject(db: EntityManager, subjectId: string): Promise<SubjectEntity> {
  return db.findOneOrFail(SubjectEntity, { where: { id: subjectId }, lock: { mode: 'pessimistic_write' } });
}

export interface Assembled {
  readonly report: ReportModel;
  readonly comments: readonly CommentToRead[];
  /** For the audit at release; no view has it. */
  readonly raw: RawCells;
}

/** Puts register and results side by side and lets the core decide what may be shown. */
export async function assembleReport(
  db: EntityManager,
  context: SubjectContext,
  opened: OpenedResults,
): Promise<Assembled> {
  const { subject, campaign, person } = context;
  const organisation = await db.findOneByOrFail(OrganisationEntity, { id: subject.organisationId });
  const { content } = await db.findOneByOrFail(QuestionnaireEntity, { id: campaign.questionnaireId });
  const self = await db.findOneBy(SelfAssessmentEntity, { subjectId: subject.id, complete: true });
  const manager = await db.findOneBy(AssignmentEntity, { subjectId: subject.id, relationship: 'manager' });
  const raw = { questionnaire: content, ...opened };
  const { shuffled, manager: fromManager } = await readComments(db, opened.results);
  const report = buildReport({
    subject: { name: fullName(person), jobTitle: person.jobTitle, organisation: organisation.name },
    campaign: {
      name: campaign.name,
      purpose: campaign.purpose,
      closedOn: calendarDateOf(campaign.closesAt, organisation.timeZone),
    },
    questionnaire: content,
    self: self?.response ?? null,
    managerName: manager?.name ?? null,
    table: publish(raw, DISCLOSURE_RULES),
    comments: shuffled.map((comment) => reportedComment(comment)),
    managerComments: fromManager.map((comment) => reportedComment(comment)),
    earlier: await earlierRelease(db, context),
  });
  return { report, comments: [...shuffled, ...fromManager], raw };
}
