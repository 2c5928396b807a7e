import { FieldProblem } from '../errors.js';
import { LANGUAGES } from '../language.js';
import { codePoints } from './code-points.js';
import { plainText } from './plain-text.js';
import { QuestionnaireProblem, questionnaireProblem } from './questionnaire-problems.js';

/** Looks at one value read from a file and names what is wrong with it; an empty list means that it fits. */
export type Check = (value: unknown, field: string) => readonly FieldProblem[];

/** Keys become form field names and element ids, so they are plain, short and need no escaping anywhere. */
const KEY_FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const KEY_LENGTH = 32;

const present =
  (check: Check): Check =>
  (value, field) =>
    value === undefined ? [questionnaireProblem(field, 'questionnaire-field-missing')] : check(value, field);

const refuse = (field: string, ...rest: [QuestionnaireProblem, Record<string, string | number>?]) => [
  questionnaireProblem(field, ...rest),
];

export const optional =
  (check: Check): Check =>
  (value, field) =>
    value === undefined ? [] : check(value, field);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const below = (field: string, name: string) => (field === '' ? name : `${field}.${name}`);

/** Unknown fields are refused: whatever is in the file is also in the hash that every rater is shown. */
export const object = (shape: Readonly<Record<string, Check>>): Check =>
  present((value, field) => {
    if (!isRecord(value)) return refuse(field, 'questionnaire-not-an-object');
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(shape, name));
    return [
      ...Object.entries(shape).flatMap(([name, check]) =>
        check(Object.hasOwn(value, name) ? value[name] : undefined, below(field, name)),
      ),
      ...unknown.map((name) => questionnaireProblem(below(field, name), 'questionnaire-field-unknown')),
    ];
  });

export const list = (check: Check, bounds: { readonly min: number; readonly max: number }): Check =>
  present((value, field) => {
    if (!Array.isArray(value)) return refuse(field, 'questionnaire-not-a-list');
    if (value.length < bounds.min || value.length > bounds.max) {
      return refuse(field, 'questionnaire-list-length', bounds);
    }
    return value.flatMap((entry: unknown, index) => check(entry, below(field, String(index))));
  });

export const text = (max: number): Check =>
  present((value, field) => {
    if (typeof value !== 'string') return refuse(field, 'questionnaire-not-text');
    if (plainText(value) === '') return refuse(field, 'questionnaire-text-empty');
    if (plainText(value) !== value) return refuse(field, 'questionnaire-text-untidy');
    const over = codePoints(value) - max;
    return over > 0 ? refuse(field, 'questionnaire-text-too-long', { over, max }) : [];
  });

/** A text in every language of the service. */
export const localised = (max: number): Check =>
  object(Object.fromEntries(LANGUAGES.map((language) => [language, text(max)])));

export const key: Check = present((value, field) => {
  if (typeof value !== 'string' || !KEY_FORM.test(value)) return refuse(field, 'questionnaire-key-form');
  const over = value.length - KEY_LENGTH;
  return over > 0 ? refuse(field, 'questionnaire-key-too-long', { over, max: KEY_LENGTH }) : [];
});

export const oneOf = (allowed: readonly string[]): Check =>
  present((value, field) =>
    allowed.some((each) => each === value)
      ? []
      : refuse(field, 'questionnaire-value-unknown', { allowed: allowed.join(', ') }),
  );

export const integer = (bounds: { readonly min: number; readonly max: number }): Check =>
  present((value, field) => {
    if (!Number.isSafeInteger(value)) return refuse(field, 'questionnaire-not-a-whole-number');
    const number = Number(value);
    return number < bounds.min || number > bounds.max
      ? refuse(field, 'questionnaire-number-out-of-range', bounds)
      : [];
  });
