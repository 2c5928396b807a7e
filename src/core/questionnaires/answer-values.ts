import { CONDITION_FIELD } from './answer-problems.js';

/**
 * What stands in the form's fields, not yet checked: what somebody typed, what was saved, or nothing. A `Response` is one
 * too. It is a candidate for `checkResponse`, and refills the form when that refuses.
 */
export interface AnswerValues {
  readonly ratings: Readonly<Record<string, number | string | null>>;
  readonly comments: readonly CommentValue[];
  readonly conditions: readonly string[];
}

export interface CommentValue {
  readonly question: string;
  readonly text: string;
  readonly mode?: string;
}

export const NO_ANSWERS: AnswerValues = { ratings: {}, comments: [], conditions: [] };

export type FormFields = Readonly<Record<string, string | readonly string[] | undefined>>;

const all = (value: FormFields[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Fields that hold one value keep the last, as a person who changes their mind means it. */
const last = (fields: FormFields, name: string): string =>
  Object.hasOwn(fields, name) ? (all(fields[name]).at(-1) ?? '') : '';

const namesAfter = (fields: FormFields, prefix: string): readonly string[] =>
  Object.keys(fields)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));

/** Only the five digits become numbers; anything else stays as it came and is refused by the check. */
const ratingValue = (value: string): number | string => (/^[1-5]$/.test(value) ? Number(value) : value);

const commentValue = (fields: FormFields, question: string): CommentValue => {
  const mode = last(fields, `mode.${question}`);
  const comment = { question, text: last(fields, `comment.${question}`) };
  return mode === '' ? comment : { ...comment, mode };
};

/** Reads the fields of a posted answering form; all other fields are left alone. */
export const readAnswerForm = (fields: FormFields): AnswerValues => {
  const rated = namesAfter(fields, 'rating.').filter((item) => last(fields, `rating.${item}`) !== '');
  const questions = new Set([...namesAfter(fields, 'comment.'), ...namesAfter(fields, 'mode.')]);
  return {
    ratings: Object.fromEntries(rated.map((item) => [item, ratingValue(last(fields, `rating.${item}`))])),
    comments: [...questions].map((question) => commentValue(fields, question)),
    conditions: Object.hasOwn(fields, CONDITION_FIELD) ? all(fields[CONDITION_FIELD]) : [],
  };
};
