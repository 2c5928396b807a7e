import { AnswerValues } from '../../core/questionnaires/answer-values.js';
import { commentField, RATINGS_FIELD } from '../../core/questionnaires/answer-problems.js';
import { codePoints } from '../../core/questionnaires/code-points.js';
import { Problem } from './field-problems.js';

const NAMED = 'knows-named';

const limitOf = (form: HTMLFormElement, field: string): number => {
  const area = form.querySelector(`textarea[name="${CSS.escape(field)}"]`);
  return Number(area?.closest<HTMLElement>('[data-maxlength]')?.dataset['maxlength'] ?? Infinity);
};

/** Counted as the box counts, but for invisible characters; it would not even read a form of some megabytes. */
const tooLong = (form: HTMLFormElement, { question, text }: AnswerValues['comments'][number]): Problem[] => {
  const field = commentField(question);
  const max = limitOf(form, field);
  const over = codePoints(text.normalize('NFC').trim()) - max;
  return over > 0 ? [{ field, problem: 'comment-too-long', params: { max, over } }] : [];
};

/** What is found before a token is taken. Everything else is for the box to find, which knows the questionnaire. */
export function problemsBeforeSending(
  form: HTMLFormElement,
  { ratings, comments }: AnswerValues,
): readonly Problem[] {
  const confirmation = form.querySelector<HTMLInputElement>(`input[name="${NAMED}"]`);
  const unrated = !Object.values(ratings).some((rating) => typeof rating === 'number');
  return [
    ...(unrated ? [{ field: RATINGS_FIELD, problem: 'answers-none' }] : []),
    ...comments.flatMap((comment) => tooLong(form, comment)),
    ...(confirmation?.checked === false ? [{ field: NAMED, problem: 'named-unconfirmed' }] : []),
  ];
}
