import { Language, LANGUAGES } from '../../core/language.js';

export interface AnsweringPaths {
  readonly about: string;
  readonly start: string;
  readonly startInBrowser: string;
  readonly change: string;
  readonly lost: string;
  readonly decline: string;
  readonly declined: string;
  readonly otherLanguage: { readonly action: string; readonly language: Language };
}

export const codePath = (slug: string): string => `/o/${slug}/answer`;
export const changePath = (slug: string): string => `/o/${slug}/change`;
/** Where somebody asks for another code. */
export const lostPath = (slug: string): string => `${codePath(slug)}/lost`;
export const inBrowserPath = (slug: string): string => `${codePath(slug)}/in-browser`;

export const other = (language: Language): Language =>
  LANGUAGES.find((each) => each !== language) ?? language;

export const pathsFor = (slug: string, language: Language): AnsweringPaths => {
  const at = codePath(slug);
  return {
    about: `${at}?language=${language}`,
    start: `${at}/form?language=${language}`,
    startInBrowser: `${inBrowserPath(slug)}?language=${language}`,
    change: changePath(slug),
    lost: lostPath(slug),
    decline: `${at}/decline?language=${language}`,
    declined: `${at}/declined?language=${language}`,
    otherLanguage: { action: `${at}?language=${other(language)}`, language: other(language) },
  };
};
