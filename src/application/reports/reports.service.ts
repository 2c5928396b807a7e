import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import type { FrozenReport } from '../../core/reports/frozen-report.js';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { Database } from '../../persistence/database.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { ReleaseDocumentEntity, ReleaseEntity } from '../../persistence/results/release.entity.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { subjectFor } from '../access/subject-access.js';
import { InjectRegister, InjectResults } from '../database.tokens.js';
import { databaseNow } from '../access/database-now.js';
import { momentsOf } from './release-times.js';
import { ownSubjects } from './own-subjects.js';
import { assembleReport, openedResults } from './report-assembly.js';
import { DraftReportView, OwnSubjectView, ReleasedReportView } from './reports.view.js';

@Injectable()
export class ReportsService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @InjectResults() private readonly results: Database,
  ) {}

  /** The campaigns in which the actor is the leader. */
  mine(actor: Actor): Promise<readonly OwnSubjectView[]> {
    requireAllowed(actor, 'list-own-subjects');
    return this.register.inTenant(actor.organisationId, (db) => ownSubjects(db, actor, 'person'));
  }

  /** The leaders whom the actor debriefs. */
  facilitated(actor: Actor): Promise<readonly OwnSubjectView[]> {
    requireAllowed(actor, 'list-facilitated-subjects');
    return this.register.inTenant(actor.organisationId, (db) => ownSubjects(db, actor, 'facilitator'));
  }

  /** @throws DomainError `report-not-ready` before the box was opened */
  async draft(actor: Actor, subjectId: string): Promise<DraftReportView> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'read-draft-report', subjectId);
      const opened = await openedResults(this.results, context);
      const { report, comments } = await assembleReport(db, context, opened);
      const { releasedAt, releaseAt } = context.subject;
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
      const moment = momentsOf(releaseAt, await databaseNow(db), timeZone);
      return { subjectId, report, comments, released: releasedAt !== null, ...moment };
    });
  }

  /** The frozen report, to the leader and the facilitator. @throws DomainError `report-not-ready` before its release */
  read(actor: Actor, subjectId: string): Promise<ReleasedReportView> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const { subject } = await subjectFor(db, actor, 'read-released-report', subjectId);
      const release = await db.findOneBy(ReleaseEntity, { subjectRef: subjectId });
      if (!release || !subject.releasedAt || !subject.releaseAt) throw new DomainError('report-not-ready');
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
      return {
        subjectId,
        report: JSON.parse(release.model) as FrozenReport,
        sha256: release.sha256.toString('hex'),
        releasedOn: calendarDateOf(subject.releaseAt, timeZone),
      };
    });
  }

  /** The bytes that were frozen at release. @throws DomainError `report-not-ready` */
  pdf(actor: Actor, subjectId: string, language: Language): Promise<Buffer> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const { subject } = await subjectFor(db, actor, 'read-released-report', subjectId);
      const document = await db.findOneBy(ReleaseDocumentEntity, { subjectRef: subjectId, language });
      if (!document || !subject.releasedAt) throw new DomainError('report-not-ready');
      return document.pdf;
    });
  }
}
