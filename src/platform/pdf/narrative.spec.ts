import enReport from '../../../locales/en/report.json';
import cyReport from '../../../locales/cy/report.json';
import en from '../../../content/narrative/en.json';
import cy from '../../../content/narrative/cy.json';
import { TRANSLATION_STATUSES } from '../../core/questionnaires/questionnaire.js';

const flatten = (words: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flatten(value as object, `${path}${key}.`),
  );
const shapeOf = (words: object): readonly string[] =>
  flatten(words).map(([key, text]) => `${key} ${(text.match(/{{\w+}}/g) ?? []).join(' ')}`);

/** Traits, marks and places in a row: words that judge a person. In Welsh with the mutated forms that occur. */
const FORBIDDEN = {
  en: /\b(grades?|marks? out of|stars?|rank\w*|percentiles?|league|top|bottom|best|worst|excellent|outstanding|poor\w*|bad|weak\w*|fail\w*|blind spots?|inconsistent\w*|incompetent|below average|above average|underperform\w*|talent\w*|personality)\b/i,
  cy: /(?<!\p{L})([gc]?radd(au)?|g?sêr|seren|canradd\w*|[gngh]*wendid\w*|g?wan(nach)?|g?wael\w*|[mf]ethiant|rhagorol|gorau un|gwaethaf|[mf]an dall|[mf]annau dall|anghyson\w*|anghymwys|uwch na’r cyfartaledd|is na’r cyfartaledd|personoliaeth)(?!\p{L})/iu,
} as const;

describe('the narrative', () => {
  it('has the same sentences with the same placeholders in both languages', () => {
    expect(shapeOf(cy.words)).toEqual(shapeOf(en.words));
  });

  it('says how far it has been reviewed', () => {
    for (const { review } of [en, cy]) {
      expect(TRANSLATION_STATUSES).toContain(review.status);
      expect(review.note.length).toBeGreaterThan(20);
    }
  });

  it.each([
    ['en', en.words, enReport],
    ['cy', cy.words, cyReport],
  ] as const)('speaks of behaviours and never judges a person (%s)', (language, narrative, report) => {
    const judging = [...flatten(narrative), ...flatten(report)].filter(([, text]) =>
      FORBIDDEN[language].test(text),
    );
    expect(judging).toEqual([]);
  });

  it.each([en.words, cy.words])('holds no digit: every number comes from the model', (words) => {
    expect(flatten(words).filter(([, text]) => /\d/.test(text))).toEqual([]);
  });

  it('knows the words that it looks for', () => {
    expect(FORBIDDEN.en.test('Your weakest point')).toBe(true);
    expect(FORBIDDEN.cy.test('Eich gwendidau chi')).toBe(true);
    expect(FORBIDDEN.cy.test('rhowch y gorau iddi')).toBe(false);
  });
});
