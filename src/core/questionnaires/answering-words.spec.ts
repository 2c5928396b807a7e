import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../language.js';
import { ANSWER_PROBLEMS } from './answer-problems.js';
import { COMPONENTS, RATER_GROUPS } from './questionnaire.js';
import { QUESTIONNAIRE_PROBLEMS } from './questionnaire-problems.js';
import { COMMENT_MODES } from './response.js';

type Texts = ReadonlyMap<string, string>;

const flatten = (value: unknown, path: string): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([name, below]) =>
        flatten(below, path === '' ? name : `${path}.${name}`),
      );

const read = (language: string): Texts => {
  const file = join(__dirname, `../../../locales/${language}/answering.json`);
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8')), ''));
};

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

describe('the words around the answering form', () => {
  const [en, cy] = [read('en'), read('cy')];

  it('exist in both languages under the same keys', () => {
    expect([...cy.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('have the same placeholders in both languages', () => {
    const differing = [...en].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(cy.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it.each(LANGUAGES)('name every problem with answers and with questionnaires (%s)', (language) => {
    const texts = language === 'en' ? en : cy;
    const wanted = [...ANSWER_PROBLEMS, ...QUESTIONNAIRE_PROBLEMS].map((problem) => `problems.${problem}`);
    expect(wanted.filter((key) => !texts.has(key))).toEqual([]);
  });

  it('speak of every rater group, component and comment mode', () => {
    const modes = ['comment', 'patient.comment'].flatMap((at) =>
      COMMENT_MODES.map((mode) => `${at}.mode.${mode}.label`),
    );
    const components = ['self', 'colleague', 'patient'].flatMap((audience) =>
      COMPONENTS.map((component) => `${audience}.form.components.${component}.title`),
    );
    const groups = RATER_GROUPS.map((group) => `rater.${group}`);
    expect([...modes, ...components, ...groups].filter((key) => !en.has(key))).toEqual([]);
  });
});
