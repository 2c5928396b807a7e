import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';
import type { Response } from '../../core/questionnaires/response.js';
import type { Localised } from '../../core/language.js';

export interface SelfAssessmentView {
  readonly subjectId: string;
  readonly campaignName: Localised;
  readonly questionnaire: Questionnaire;
  readonly complete: boolean;
  /** What was saved so far. */
  readonly response: Response | null;
}
