import { AnswerValues } from '../../core/questionnaires/answer-values.js';
import { Problem } from '../answering/field-problems.js';

/** On paper 0 stands for "not observed", which in an answer is never a number. */
const NOT_OBSERVED_KEY = '0';

/** What was keyed, as the answer that it means. */
export const meant = (keyed: AnswerValues): AnswerValues => ({
  ...keyed,
  ratings: Object.fromEntries(
    Object.entries(keyed.ratings).map(([item, value]) => [
      item,
      value === NOT_OBSERVED_KEY ? 'not-observed' : value,
    ]),
  ),
});

export const keyProblems = ({ ratings }: AnswerValues): readonly Problem[] =>
  Object.entries(ratings)
    .filter(([, value]) => typeof value !== 'number' && value !== 'not-observed')
    .map(([item]) => ({ field: `rating.${item}`, problem: 'rating-unknown' }));

/** One key for each question: the next field is ready as soon as one was pressed, and with Enter where nothing is marked. */
export function wireKeys(form: HTMLFormElement): void {
  const fields = [...form.elements].filter(
    (element): element is HTMLInputElement => element instanceof HTMLElement && !element.hidden,
  );
  const next = (from: EventTarget | null): void => {
    const at = fields.findIndex((field) => field === from);
    fields[at + 1]?.focus();
  };
  for (const field of form.querySelectorAll<HTMLInputElement>('input')) {
    field.addEventListener('input', () => {
      if ('key' in field.dataset && field.value !== '') next(field);
    });
    field.addEventListener('focus', () => {
      field.select();
    });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      next(field);
    });
  }
}
