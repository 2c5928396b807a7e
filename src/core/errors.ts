/**
 * The closed list of things that can go wrong by rule. Each transport maps a code once to a status and to words
 * in the person's language (`errors.<code>` in the locale files); `details` fills the placeholders of those words.
 */
export const ERROR_CODES = {
  'not-found': 404,
  'sign-in-required': 401,
  'sign-in-link-invalid': 400,
  'input-invalid': 422,
  'csv-invalid': 422,
  conflict: 409,
  'already-exists': 409,
  'campaign-not-draft': 409,
  'campaign-not-collecting': 409,
  'campaign-not-ready': 409,
  'campaign-dates-invalid': 422,
  'campaign-transition-refused': 409,
  'threshold-too-low': 422,
  'threshold-loosened': 409,
  'questionnaire-in-use': 409,
  'self-assessment-incomplete': 422,
  'self-assessment-locked': 409,
  'code-mistyped': 422,
  'code-unknown': 404,
  'code-withdrawn': 410,
  'code-used': 409,
  'collection-closed': 410,
  'ballot-refused': 403,
  'ballot-invalid': 422,
  'replacement-limit': 409,
  'no-raters-proposed': 409,
  'report-not-ready': 409,
  'report-already-released': 409,
  'comments-undecided': 409,
  'no-speaking-up-lead': 409,
  'disclosure-defect': 500,
  'forbidden-origin': 403,
  'too-large': 413,
  'too-busy': 503,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface FieldProblem {
  /** The input's field, or `line 4` of a file. */
  readonly field: string;
  /** A message key below `problems.`, with its parameters. */
  readonly problem: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }

  get status(): number {
    return ERROR_CODES[this.code];
  }
}
