import { AnswerValues } from '../../core/questionnaires/answer-values.js';
import { RATINGS_FIELD } from '../../core/questionnaires/answer-problems.js';
import { Problem } from './field-problems.js';

const NAMED = 'knows-named';

/** What is found before a token is taken. Everything else is for the box to find, which knows the questionnaire. */
export function problemsBeforeSending(form: HTMLFormElement, { ratings }: AnswerValues): readonly Problem[] {
  const confirmation = form.querySelector<HTMLInputElement>(`input[name="${NAMED}"]`);
  const unrated = !Object.values(ratings).some((rating) => typeof rating === 'number');
  return [
    ...(unrated ? [{ field: RATINGS_FIELD, problem: 'answers-none' }] : []),
    ...(confirmation?.checked === false ? [{ field: NAMED, problem: 'named-unconfirmed' }] : []),
  ];
}
