import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError, FieldProblem } from '../../core/errors.js';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';
import { itemsFor } from '../../core/questionnaires/questionnaire.js';
import type { Response } from '../../core/questionnaires/response.js';
import { checkResponse } from '../../core/questionnaires/response-rules.js';
import { Database } from '../../persistence/database.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import { SelfAssessmentEntity } from '../../persistence/register/subject.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { SubjectContext, subjectFor } from '../access/subject-access.js';
import { InjectRegister } from '../database.tokens.js';
import { SaveSelfAssessmentInput } from './self-assessments.input.js';
import { SelfAssessmentView } from './self-assessments.view.js';

@Injectable()
export class SelfAssessmentsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  show(actor: Actor, subjectId: string): Promise<SelfAssessmentView> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'self-assess', subjectId);
      return selfAssessmentView(db, context);
    });
  }

  /**
   * What is asked to be completed and is not is kept as a draft, so that nothing typed is lost.
   * @throws DomainError `self-assessment-locked` once complete or after the campaign closed, `input-invalid` for
   * ratings that do not fit, `self-assessment-incomplete` naming the items without an answer
   */
  async save(actor: Actor, subjectId: string, input: SaveSelfAssessmentInput): Promise<SelfAssessmentView> {
    const { saved, missing } = await this.register.inTenant(actor.organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'self-assess', subjectId);
      const before = await selfAssessmentView(db, context);
      if (before.complete || !['draft', 'locked', 'collecting'].includes(context.campaign.state))
        throw new DomainError('self-assessment-locked');
      const response = validResponse(before.questionnaire, input);
      const unanswered = input.complete ? unansweredItems(before.questionnaire, input.ratings) : [];
      const complete = input.complete && unanswered.length === 0;
      await saveRow(db, context, { response, complete });
      return { saved: { ...before, response, complete }, missing: unanswered };
    });
    if (missing.length > 0) throw new DomainError('self-assessment-incomplete', {}, missing);
    return saved;
  }
}

/** "Not observed" is an answer; leaving an item out is not. */
const unansweredItems = (
  questionnaire: Questionnaire,
  ratings: SaveSelfAssessmentInput['ratings'],
): readonly FieldProblem[] =>
  itemsFor(questionnaire, 'self')
    .filter(({ key }) => !Object.hasOwn(ratings, key))
    .map(({ key }) => ({ field: `rating.${key}`, problem: 'self-answer-missing' }));

/** A draft keeps only what was answered: the check's `null` for the rest would come back as "not observed". */
function validResponse(questionnaire: Questionnaire, { ratings }: SaveSelfAssessmentInput): Response {
  const check = checkResponse(questionnaire, 'self', { ratings, comments: [], conditions: [] });
  if (check.kind === 'invalid') throw new DomainError('input-invalid', {}, check.problems);
  const given = Object.entries(check.response.ratings).filter(([item]) => Object.hasOwn(ratings, item));
  return { ...check.response, ratings: Object.fromEntries(given) };
}

async function saveRow(
  db: EntityManager,
  { subject }: SubjectContext,
  set: { readonly response: Response; readonly complete: boolean },
): Promise<void> {
  const where = { subjectId: subject.id };
  const changed = await updateRows(db, SelfAssessmentEntity, { where, set });
  if (changed > 0) return;
  const { id: subjectId, organisationId } = subject;
  await insertRow(db, SelfAssessmentEntity, { subjectId, organisationId, ...set });
}

async function selfAssessmentView(
  db: EntityManager,
  { subject, campaign }: SubjectContext,
): Promise<SelfAssessmentView> {
  const { content } = await db.findOneByOrFail(QuestionnaireEntity, { id: campaign.questionnaireId });
  const saved = await db.findOneBy(SelfAssessmentEntity, { subjectId: subject.id });
  return {
    subjectId: subject.id,
    campaignName: campaign.name,
    questionnaire: content,
    complete: saved?.complete ?? false,
    response: saved?.response ?? null,
  };
}
