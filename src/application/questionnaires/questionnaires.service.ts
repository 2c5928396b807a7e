import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';
import { isQuestionnaire, questionnaireProblems } from '../../core/questionnaires/questionnaire-rules.js';
import { questionnaireHash } from '../../crypto/manifest.js';
import { Database } from '../../persistence/database.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import { insertRow } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { QuestionnaireView, toQuestionnaireView } from './questionnaires.view.js';

@Injectable()
export class QuestionnairesService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * Adds a pack as a version of its own; there is no way to change one.
   * @throws DomainError `input-invalid` with every problem of the pack, `already-exists` for a version that is there
   */
  add(actor: Actor, candidate: unknown): Promise<QuestionnaireView> {
    requireAllowed(actor, 'define-questionnaires');
    if (!isQuestionnaire(candidate))
      throw new DomainError('input-invalid', {}, questionnaireProblems(candidate));
    return this.insert(actor, candidate);
  }

  list(actor: Actor): Promise<readonly QuestionnaireView[]> {
    requireAllowed(actor, 'read-questionnaires');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const found = await db.find(QuestionnaireEntity, { order: { key: 'ASC', version: 'DESC' } });
      return found.map(toQuestionnaireView);
    });
  }

  private insert(actor: Actor, content: Questionnaire): Promise<QuestionnaireView> {
    const { organisationId, personId: actorId } = actor;
    const { key, version } = content;
    const row = {
      id: randomUUID(),
      organisationId,
      key,
      version,
      content,
      contentHash: questionnaireHash(content),
      inUse: false,
    };
    const made = this.register.inTenant(organisationId, async (db) => {
      await insertRow(db, QuestionnaireEntity, row);
      const data = { key, version, contentHash: row.contentHash };
      await appendAudit(db, organisationId, { kind: 'questionnaire-added', actorId, data, time: 'timed' });
      return toQuestionnaireView(row);
    });
    return onUniqueViolation(
      made,
      () => new DomainError('already-exists', { what: `${key} ${String(version)}` }),
    );
  }
}
