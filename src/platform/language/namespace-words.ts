import { Language } from '../../core/language.js';
import { Translate } from '../../core/reports/reading/translate.js';
import { Translations } from './translations.js';

const translations = new Translations('throw');

/** The words of one locale file. A missing one stops the page: a key in the middle of a sentence helps nobody. */
export const wordsOf = (namespace: string, language: Language): Translate => {
  const translate = translations.in(language);
  return (key, params) => translate(`${namespace}:${key}`, params);
};
