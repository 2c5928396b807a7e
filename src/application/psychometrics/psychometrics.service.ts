import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import { readReliabilities } from '../../persistence/results/reliability-reader.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { InjectRegister, InjectResults } from '../database.tokens.js';
import type { CampaignReliabilityView, PsychometricsView } from './psychometrics.view.js';

/** How a questionnaire works in this organisation, for those who maintain it. */
@Injectable()
export class PsychometricsService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @InjectResults() private readonly results: Database,
  ) {}

  /** @throws DomainError `not-found` */
  async read(actor: Actor, questionnaireId: string): Promise<PsychometricsView> {
    requireAllowed(actor, 'define-questionnaires');
    const { organisationId } = actor;
    const found = await this.register.inTenant(organisationId, async (db) => {
      const questionnaire = await db.findOneBy(QuestionnaireEntity, { id: questionnaireId });
      if (!questionnaire) throw new DomainError('not-found');
      const campaigns = await db.find(CampaignEntity, {
        where: { questionnaireId, state: In(['opened', 'released', 'archived']) },
        order: { closesAt: 'DESC' },
      });
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
      return { content: questionnaire.content, campaigns, timeZone };
    });
    const { title, version, items } = found.content;
    const campaigns: CampaignReliabilityView[] = [];
    for (const { id, name, closesAt } of found.campaigns)
      campaigns.push({
        campaign: name,
        closedOn: calendarDateOf(closesAt, found.timeZone),
        reliabilities: await this.results.inTenant(organisationId, (db) => readReliabilities(db, id)),
      });
    return { questionnaire: { title, version, items }, campaigns };
  }
}
