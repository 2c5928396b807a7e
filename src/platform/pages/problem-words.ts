import { FieldProblem } from '../../core/errors.js';
import { Language } from '../../core/language.js';
import { Translations } from '../language/translations.js';

/** For the `errorMessage` of a form macro. */
export interface ErrorMessage {
  readonly text: string;
  readonly visuallyHiddenText: string;
}

/** A problem may lie in a line of a file instead of a field. */
export const lineOf = (field: string): string | null => /^line (\d+)$/.exec(field)?.[1] ?? null;

/** Areas with many problems of their own keep the words for them in their own file. */
const OWN_WORDS = ['answering', 'people', 'nominations', 'desk'] as const;

/**
 * A problem in words. Answers have theirs in `answering.json`; most other forms have them in `problems.json`, where they
 * begin with the field's label. A field is labelled in one place, `fields.json`, under the name it is posted with.
 */
export class ProblemWords {
  constructor(
    private readonly translations: Translations,
    private readonly language: Language,
  ) {}

  in({ field, problem, params }: FieldProblem): string {
    const keys = OWN_WORDS.map((area) => `${area}:problems.${problem}`);
    const key = keys.find((own) => this.translations.exists(own)) ?? `problems:${problem}`;
    return this.t(key, { label: this.label(field), field, ...params });
  }

  message(problem: FieldProblem | null | undefined): ErrorMessage | undefined {
    return problem
      ? { text: this.in(problem), visuallyHiddenText: this.t('layout:error-prefix') }
      : undefined;
  }

  private label(field: string): string {
    const line = lineOf(field);
    if (line !== null) return this.t('problems:line', { line });
    return this.t(this.firstOf(`fields:${field}`, 'problems:this-answer'));
  }

  private firstOf(preferred: string, otherwise: string): string {
    return this.translations.exists(preferred) ? preferred : otherwise;
  }

  private t(key: string, params?: Readonly<Record<string, string | number>>): string {
    return this.translations.in(this.language)(key, params);
  }
}
