import { ValidationError } from 'class-validator';
import { FieldProblem } from '../../core/errors.js';

/** From the constraints of class-validator to the words below `problems:`. */
const PROBLEM_OF: Readonly<Record<string, string>> = {
  isNotEmpty: 'required',
  isDefined: 'required',
  // A text that is missing altogether; only a program can send something else instead.
  isString: 'required',
  isEmail: 'not-an-email',
  maxLength: 'too-long',
  minLength: 'too-short',
  isLength: 'wrong-length',
  arrayMaxSize: 'too-many',
  arrayMinSize: 'too-few',
  arrayNotEmpty: 'too-few',
  isIn: 'not-a-choice',
  isEnum: 'not-a-choice',
  isUuid: 'not-a-choice',
  isBoolean: 'not-a-choice',
  isInt: 'not-a-number',
  isNumber: 'not-a-number',
  min: 'too-small',
  max: 'too-large',
  isDateString: 'not-a-date',
  isIso8601: 'not-a-date',
  whitelistValidation: 'not-a-field',
};

/** class-validator gives the limit only inside its English sentence ("… shorter than or equal to 80 characters"). */
const limitIn = (message: string): Readonly<Record<string, number>> => {
  const number = /(\d+)\D*$/.exec(message)?.[1];
  return number === undefined ? {} : { limit: Number(number) };
};

const problemOf = (field: string, constraints: Readonly<Record<string, string>>): FieldProblem => {
  // "required" says more than "must be text" or "too short", which an empty field breaks as well.
  const names = Object.keys(constraints);
  const name = names.find((candidate) => PROBLEM_OF[candidate] === 'required') ?? names.at(-1) ?? '';
  const problem = PROBLEM_OF[name];
  // A number in the sentence of any other constraint is no limit, but a piece of a pattern.
  if (problem === undefined) return { field, problem: 'invalid', params: {} };
  return { field, problem, params: limitIn(constraints[name] ?? '') };
};

/** One problem per field, nested fields as `dates.closing`. */
export const fieldProblems = (errors: readonly ValidationError[], prefix = ''): readonly FieldProblem[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const field = prefix + property;
    return [
      ...(constraints ? [problemOf(field, constraints)] : []),
      ...fieldProblems(children ?? [], `${field}.`),
    ];
  });
