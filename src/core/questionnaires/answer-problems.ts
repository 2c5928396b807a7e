import { FieldProblem } from '../errors.js';

/** Everything that can be wrong with someone's answers; the words are `problems.<key>` in the `answering` locale files. */
export const ANSWER_PROBLEMS = [
  'answers-malformed',
  'answers-none',
  'item-unknown',
  'rating-unknown',
  'question-unknown',
  'comment-malformed',
  'comment-repeated',
  'comment-too-long',
  'mode-unknown',
  'condition-unknown',
  'condition-repeated',
  'conditions-not-asked',
] as const;

export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number];

/** A `FieldProblem` whose key is known to have words. */
export const answerProblem = (
  field: string,
  problem: AnswerProblem,
  params: Readonly<Record<string, string | number>> = {},
): FieldProblem => (Object.keys(params).length === 0 ? { field, problem } : { field, problem, params });

/** The form's field names, which problems carry too. */
export const ratingField = (item: string): string => `rating.${item}`;
export const commentField = (question: string): string => `comment.${question}`;
export const modeField = (question: string): string => `mode.${question}`;
export const CONDITION_FIELD = 'condition';
/** Not one field but all ratings together. */
export const RATINGS_FIELD = 'ratings';
