import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { LANGUAGES, Language } from '../../core/language.js';
import { Translate } from '../../core/reports/reading/translate.js';
import { PROJECT_ROOT } from '../project-root.js';

const readWords = (...path: readonly string[]): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(PROJECT_ROOT, ...path), 'utf8')) as Readonly<Record<string, unknown>>;

/** The sentences that are chosen by what the numbers say stand in a text of their own, to be reviewed by people as a text. */
const wordsOf = (language: Language): object => ({
  ...readWords('locales', language, 'report.json'),
  narrative: readWords('content', 'narrative', `${language}.json`)['words'],
});

const i18n = createInstance();

void i18n.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: false,
  ns: ['report'],
  defaultNS: 'report',
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, { report: wordsOf(language) }])),
  // The words are set as text, never as markup.
  interpolation: { escapeValue: false, skipOnVariables: true },
});

/** The report's own words. A missing one stops the report: a key in the middle of a sentence helps nobody. */
export const reportWords =
  (language: Language): Translate =>
  (key, params = {}) => {
    if (!i18n.exists(key, { lng: language })) throw new Error(`no words for report.${key} in ${language}`);
    return i18n.t(key, { ...params, lng: language });
  };
