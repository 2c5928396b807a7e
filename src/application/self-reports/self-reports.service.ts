import { Inject, Injectable } from '@nestjs/common';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import { buildSelfReport } from '../../core/reports/self-report.js';
import { Database } from '../../persistence/database.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import { SelfAssessmentEntity } from '../../persistence/register/subject.entity.js';
import type { Actor } from '../access/actor.js';
import { subjectFor } from '../access/subject-access.js';
import { InjectRegister } from '../database.tokens.js';
import { fullName } from '../people/people.view.js';
import { REPORT_DOCUMENTS, type ReportDocuments } from '../reports/report-documents.port.js';
import type { SelfReportView } from './self-reports.view.js';

/** One's own view at once, before anybody else has answered, for nobody but oneself. */
@Injectable()
export class SelfReportsService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @Inject(REPORT_DOCUMENTS) private readonly documents: ReportDocuments,
  ) {}

  /** @throws DomainError `not-found` until the self-assessment is finished */
  read(actor: Actor, subjectId: string): Promise<SelfReportView> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const { subject, campaign, person } = await subjectFor(db, actor, 'self-assess', subjectId);
      const own = await db.findOneBy(SelfAssessmentEntity, { subjectId: subject.id, complete: true });
      if (!own) throw new DomainError('not-found');
      const organisation = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
      const { content } = await db.findOneByOrFail(QuestionnaireEntity, { id: campaign.questionnaireId });
      const named = { name: fullName(person), jobTitle: person.jobTitle, organisation: organisation.name };
      return {
        subjectId,
        asking: ['draft', 'locked', 'collecting'].includes(campaign.state),
        report: buildSelfReport({ subject: named, questionnaire: content, response: own.response }),
        madeOn: calendarDateOf(new Date(), organisation.timeZone),
      };
    });
  }

  /** @throws DomainError `not-found` */
  async pdf(actor: Actor, subjectId: string, language: Language): Promise<Buffer> {
    const { report, madeOn } = await this.read(actor, subjectId);
    return this.documents.render(report, language, madeOn);
  }
}
