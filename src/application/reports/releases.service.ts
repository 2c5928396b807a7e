import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import { type Language, LANGUAGES } from '../../core/language.js';
import type { ReleaseAudit } from '../../core/disclosure/audit/release-audit.js';
import { canonicalJson } from '../../crypto/canonical-json.js';
import { sha256 } from '../../crypto/digest.js';
import { Database } from '../../persistence/database.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { ReleaseDocumentEntity, ReleaseEntity } from '../../persistence/results/release.entity.js';
import { insertRow, insertRows, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { appendAudit } from '../audit/audit-chain.js';
import { databaseNow } from '../access/database-now.js';
import { handOver } from '../access/handing-over.js';
import { SubjectContext, subjectFor } from '../access/subject-access.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister, InjectResults } from '../database.tokens.js';
import { awaitsDecision } from './comment-decisions.js';
import { auditRelease, writeReleaseAudit } from './audited-release.js';
import {
  type Assembled,
  assembleReport,
  holdSubject,
  openedResults,
  type OpenedResults,
} from './report-assembly.js';
import { type ReleaseTime, releaseTime } from './release-times.js';
import { ReleaseInput } from './releases.input.js';
import { REPORT_DOCUMENTS, type ReportDocuments } from './report-documents.port.js';

interface Frozen {
  readonly audit: ReleaseAudit;
  readonly model: string;
  readonly documents: readonly { readonly language: Language; readonly pdf: Buffer }[];
}

interface Ready {
  readonly assembled: Assembled;
  readonly context: SubjectContext;
  readonly time: ReleaseTime;
  /** The day that stands in the documents. */
  readonly releasedOn: string;
}

/** Freezing: one release per subject and campaign, its bytes hashed, every later view a copy of them. */
@Injectable()
export class ReleasesService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @InjectResults() private readonly results: Database,
    @Inject(REPORT_DOCUMENTS) private readonly documents: ReportDocuments,
  ) {}

  /**
   * Freezes at once; what is to be released later is handed over by the clock, and stays as it is meanwhile.
   * @throws DomainError `report-not-ready` before the opening, `comments-undecided`, `report-already-released`,
   * `input-invalid` for a moment that is none or a doubtful one, `disclosure-defect`
   */
  async release(actor: Actor, subjectId: string, input: ReleaseInput): Promise<void> {
    const { organisationId } = actor;
    const { assembled, context, time, releasedOn } = await this.assemble(actor, subjectId, input);
    const frozen = await this.freeze(assembled, releasedOn);
    const done = this.register.inTenant(organisationId, async (db) => {
      await requireUnchanged(db, context, await openedResults(this.results, context), frozen.model);
      await writeRelease(db, context, frozen, time);
      await tellFrozen(db, actor, context, { model: frozen.model, time });
      if (input.when === 'now') await handOver(db, context.subject, actor.personId);
    });
    await onUniqueViolation(done, () => new DomainError('report-already-released'));
  }

  private assemble(actor: Actor, subjectId: string, input: ReleaseInput): Promise<Ready> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'release-report', subjectId);
      if (context.subject.releaseAt) throw new DomainError('report-already-released');
      const assembled = await assembleReport(db, context, await openedResults(this.results, context));
      if (assembled.comments.some(awaitsDecision)) throw new DomainError('comments-undecided');
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
      const time = releaseTime(input, await databaseNow(db), timeZone);
      return { assembled, context, time, releasedOn: calendarDateOf(time.at, timeZone) };
    });
  }

  /** Outside any transaction: drawing takes longer than a row should be held. */
  private async freeze({ report, raw }: Assembled, releasedOn: string): Promise<Frozen> {
    const audit = auditRelease(raw);
    const documents: { language: Language; pdf: Buffer }[] = [];
    for (const language of LANGUAGES)
      documents.push({ language, pdf: await this.documents.render(report, language, releasedOn) });
    return { audit, model: canonicalJson(report), documents };
  }
}

/**
 * Drawing takes a moment in which a comment may have been decided anew; what was drawn is then not what was decided.
 * @throws DomainError `conflict`
 */
async function requireUnchanged(
  db: EntityManager,
  context: SubjectContext,
  opened: OpenedResults,
  model: string,
): Promise<void> {
  await holdSubject(db, context.subject.id);
  const { report } = await assembleReport(db, context, opened);
  if (canonicalJson(report) !== model) throw new DomainError('conflict');
}

async function writeRelease(
  db: EntityManager,
  { subject }: SubjectContext,
  frozen: Frozen,
  { at, reason }: ReleaseTime,
): Promise<void> {
  const { organisationId, campaignId, id: subjectRef } = subject;
  const key = { organisationId, campaignId, subjectRef };
  await insertRow(db, ReleaseEntity, { ...key, model: frozen.model, sha256: sha256(frozen.model) });
  await insertRows(
    db,
    ReleaseDocumentEntity,
    frozen.documents.map(({ language, pdf }) => ({ ...key, language, pdf, sha256: sha256(pdf) })),
  );
  await writeReleaseAudit(db, key, frozen.audit);
  const set = { releaseAt: at, releaseReason: reason };
  await updateRows(db, SubjectEntity, { where: { id: subjectRef }, set });
}

/** With the reason for a moment that somebody else might have avoided. */
async function tellFrozen(
  db: EntityManager,
  { personId: actorId }: Actor,
  { subject }: SubjectContext,
  { model, time }: { readonly model: string; readonly time: ReleaseTime },
): Promise<void> {
  const { organisationId, campaignId, id: subjectId } = subject;
  const { at, doubt, reason } = time;
  const anyway = doubt === null ? {} : { doubt, reason };
  const frozen = {
    campaignId,
    subjectId,
    sha256: sha256(model).toString('hex'),
    releaseAt: at.toISOString(),
  };
  const data = { ...frozen, ...anyway };
  await appendAudit(db, organisationId, { kind: 'report-frozen', actorId, data, time: 'timed' });
}
