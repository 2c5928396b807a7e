import { EntityManager } from 'typeorm';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';

/** More than an organisation asks at one time; a questionnaire has some 40 kB. */
const REMEMBER_AT_MOST = 100;

/**
 * A questionnaire is read once and stays the same object: raters are asked only what was locked, and of that PostgreSQL
 * itself refuses every change. Its id comes from a row of the tenant that asks, so it is theirs.
 */
export class KnownQuestionnaires {
  private readonly known = new Map<string, Questionnaire>();

  async read(db: EntityManager, id: string): Promise<Questionnaire> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const { content } = await db.findOneByOrFail(QuestionnaireEntity, { id });
    if (this.known.size >= REMEMBER_AT_MOST) this.known.clear();
    this.known.set(id, content);
    return content;
  }
}
