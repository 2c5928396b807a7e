import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInstance, i18n } from 'i18next';
import { Language, LANGUAGES } from '../../core/language.js';
import { PROJECT_ROOT } from '../project-root.js';

/** `key` is `<namespace>:<path>`, the namespace being the name of the locale file. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

type Texts = Record<string, unknown>;
type Resources = Record<Language, Record<string, Texts>>;

const readNamespaces = (folder: string): Record<string, Texts> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        basename(file, '.json'),
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as Texts,
      ]),
  );

export const readLocales = (folder = join(PROJECT_ROOT, 'locales')): Resources => ({
  en: readNamespaces(join(folder, 'en')),
  cy: readNamespaces(join(folder, 'cy')),
});

const throwOnMissingKey = (key: string): never => {
  throw new Error(`No text for "${key}".`);
};

const throwOnMissingParameter = (text: string): never => {
  throw new Error(`A placeholder of "${text}" was given no value.`);
};

/** Every text of the service in every language. */
export class Translations {
  private readonly texts: i18n = createInstance();

  /** `missing: 'throw'` wherever a developer can see it; a person in production gets the key rather than an error page. */
  constructor(missing: 'throw' | 'show-key', resources: Resources = readLocales()) {
    void this.texts.init({
      resources,
      lng: 'en',
      supportedLngs: LANGUAGES,
      fallbackLng: false,
      ns: Object.keys(resources.en),
      initAsync: false,
      // Templates escape on output; escaping here as well would print entities.
      interpolation: { escapeValue: false },
      ...(missing === 'throw' && {
        parseMissingKeyHandler: throwOnMissingKey,
        missingInterpolationHandler: throwOnMissingParameter,
      }),
    });
  }

  in(language: Language): Translate {
    const translate = this.texts.getFixedT(language);
    return (key, params) => translate(key, { ...params });
  }

  exists(key: string): boolean {
    return this.texts.exists(key, { lng: 'en' });
  }
}
