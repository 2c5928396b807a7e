import { FieldProblem } from '../../core/errors.js';
import { Language, Localised } from '../../core/language.js';
import { Translations } from '../language/translations.js';
import { AssetPaths } from './assets.js';
import { ProblemWords } from './problem-words.js';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' };

/** `2026-03-14` → "14 March 2026". A calendar date has no time zone, so none may move it. */
const dayIn = (language: Language) => {
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return (isoDate: string): string => format.format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
};

interface LinkedProblem {
  readonly href: string;
  readonly problem: FieldProblem;
}

/** What every template, and every macro it imports, can say in one language. */
export const templateGlobals = (translations: Translations, language: Language, assets: AssetPaths) => {
  const t = translations.in(language);
  const words = new ProblemWords(translations, language);
  return {
    assets,
    language,
    t,
    localised: (text: Localised): string => text[language],
    day: dayIn(language),
    /** For the `items` of radios whose words are `<prefix>.<value>.label` and `.hint`. */
    worded: (options: readonly { readonly value: string }[], prefix: string) =>
      options.map((option) => ({
        ...option,
        text: t(`${prefix}.${option.value}.label`),
        hint: t(`${prefix}.${option.value}.hint`),
      })),
    errorMessage: (problem: FieldProblem | null) => words.message(problem),
    errorList: (errors: readonly LinkedProblem[]) =>
      errors.map(({ href, problem }) => ({ href, text: words.in(problem) })),
  };
};
