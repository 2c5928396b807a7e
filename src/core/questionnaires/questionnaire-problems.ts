import { FieldProblem } from '../errors.js';

/** Everything that can be wrong with a questionnaire; the words are `problems.<key>` in the `answering` locale files. */
export const QUESTIONNAIRE_PROBLEMS = [
  'questionnaire-field-missing',
  'questionnaire-field-unknown',
  'questionnaire-not-an-object',
  'questionnaire-not-a-list',
  'questionnaire-list-length',
  'questionnaire-not-text',
  'questionnaire-text-empty',
  'questionnaire-text-untidy',
  'questionnaire-text-too-long',
  'questionnaire-key-form',
  'questionnaire-key-too-long',
  'questionnaire-key-repeated',
  'questionnaire-not-a-whole-number',
  'questionnaire-number-out-of-range',
  'questionnaire-value-unknown',
  'questionnaire-scale-order',
  'questionnaire-wording-missing',
  'questionnaire-wording-unpaired',
  'questionnaire-component-without-items',
  'questionnaire-behaviour-repeated',
  'questionnaire-no-original',
] as const;

export type QuestionnaireProblem = (typeof QUESTIONNAIRE_PROBLEMS)[number];

/** A `FieldProblem` whose key is known to have words. */
export const questionnaireProblem = (
  field: string,
  problem: QuestionnaireProblem,
  params: Readonly<Record<string, string | number>> = {},
): FieldProblem => (Object.keys(params).length === 0 ? { field, problem } : { field, problem, params });
