import { Language } from '../../core/language.js';

/** The words of one person's page, by the names under which its view has them. */
export type Words = Readonly<Record<string, string>>;

/**
 * A page that is the same for many people but for a few words. It is drawn once with blanks in their places, and then
 * filled in for each of them: drawing a form of some ninety fields takes a hundred times as long as filling it in.
 * A word may stand anywhere in the view where the template prints it as it is.
 */
export class Stencil<Named extends Words = Words> {
  constructor(
    /** Two stencils of one template with the same of these are the same page. */
    readonly sameFor: {
      /** What is asked; as long as this object lives, its pages may be remembered. */
      readonly questions: object;
      readonly language: Language;
      readonly variant: string;
    },
    readonly words: Named,
    readonly viewWith: (words: Named) => unknown,
  ) {}

  /** What a page says about the language to draw it in. */
  get language(): Language {
    return this.sameFor.language;
  }
}
