import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';
import type { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';

export interface QuestionnaireView {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly inUse: boolean;
  readonly contentHash: string;
  readonly content: Questionnaire;
}

export const toQuestionnaireView = (entity: QuestionnaireEntity): QuestionnaireView => ({
  id: entity.id,
  key: entity.key,
  version: entity.version,
  inUse: entity.inUse,
  contentHash: entity.contentHash,
  content: entity.content,
});
