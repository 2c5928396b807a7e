import { DomainError, FieldProblem } from '../../core/errors.js';
import { Translate } from '../language/translations.js';
import { ErrorMessage, lineOf, ProblemWords } from './problem-words.js';

/** What a person typed and what is wrong with it. */
export interface FormInput {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
  /** Where no single field is wrong. */
  readonly error?: DomainError;
}

export const EMPTY_FORM: FormInput = { values: {}, problems: [] };

/** What templates call `form`. */
export class FormState {
  constructor(
    private readonly input: FormInput,
    private readonly words: ProblemWords,
    private readonly t: Translate,
  ) {}

  get failed(): boolean {
    return this.input.problems.length > 0 || this.input.error !== undefined;
  }

  value(field: string, fallback: unknown = ''): unknown {
    return this.input.values[field] ?? fallback;
  }

  error(field: string): ErrorMessage | undefined {
    return this.words.message(this.input.problems.find((problem) => problem.field === field));
  }

  /** For the `errorList` of the error summary. */
  get summary(): readonly { readonly text: string; readonly href?: string }[] {
    const { error, problems } = this.input;
    if (error) return [{ text: this.t(`errors:${error.code}.message`, error.details) }];
    return problems.map((problem) => ({
      text: this.words.in(problem),
      ...(lineOf(problem.field) === null && { href: `#${problem.field}` }),
    }));
  }
}
