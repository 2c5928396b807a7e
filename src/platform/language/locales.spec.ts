import { ERROR_CODES } from '../../core/errors.js';
import { LANGUAGES } from '../../core/language.js';
import { readLocales } from './translations.js';

const PLURAL_FORM = /_(zero|one|two|few|many|other)$/;

type Texts = ReadonlyMap<string, string>;

const flatten = (value: unknown, path: string): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));

const textsOf = (namespace: unknown): Texts => new Map(flatten(namespace, ''));

/** English has two plural forms where Welsh may have six, so a counted text is compared as one. */
const keysOf = (texts: Texts): readonly string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(PLURAL_FORM, '')))].toSorted();

const placeholdersOf = (texts: Texts): Readonly<Record<string, readonly string[]>> => {
  const found: Record<string, Set<string>> = {};
  for (const [key, text] of texts) {
    const names = (found[key.replace(PLURAL_FORM, '')] ??= new Set());
    for (const [, name = ''] of text.matchAll(/\{\{\s*([\w-]+)\s*\}\}|%\{\w+\}/g)) names.add(name);
  }
  return Object.fromEntries(Object.entries(found).map(([key, names]) => [key, [...names].toSorted()]));
};

const locales = readLocales();

describe('locale files', () => {
  it('exist in both languages', () => {
    expect(Object.keys(locales.cy).toSorted()).toEqual(Object.keys(locales.en).toSorted());
  });

  describe.each(Object.keys(locales.en))('%s.json', (namespace) => {
    const en = textsOf(locales.en[namespace]);
    const cy = textsOf(locales.cy[namespace]);

    it('has the same keys in English and Welsh', () => {
      expect(keysOf(cy)).toEqual(keysOf(en));
    });

    it('has the same placeholders in English and Welsh', () => {
      expect(placeholdersOf(cy)).toEqual(placeholdersOf(en));
    });

    it('has no empty text', () => {
      const empty = [...en, ...cy].filter(([, text]) => text.trim() === '').map(([key]) => key);
      expect(empty).toEqual([]);
    });
  });

  it.each(LANGUAGES)('have a title, a message and a next step for every error code (%s)', (language) => {
    const codes = [...Object.keys(ERROR_CODES), 'unexpected'].toSorted();
    const errors = locales[language]['errors'] ?? {};
    expect(Object.keys(errors).toSorted()).toEqual(codes);
    for (const words of Object.values(errors))
      expect(Object.keys(words as object)).toEqual(['title', 'message', 'action']);
  });
});
