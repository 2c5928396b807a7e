import { REPORT_EXAMPLE } from '../../core/reports/report-example.js';
import { ALL_BOUNDED_EXAMPLE, onlySelfExample } from '../../core/reports/report-variants-example.js';
import { readReport } from '../../core/reports/reading/read-report.js';
import en from '../../../locales/en/report.json';
import cy from '../../../locales/cy/report.json';
import { reportWords } from './report-words.js';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/{{(\w+)}}/g)].map(([all]) => all).sort();

const flatten = (words: object, path = ''): readonly (readonly [string, readonly string[]])[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + key, placeholders(value)] as const]
      : flatten(value as object, `${path}${key}.`),
  );

const sorted = (words: object): string => JSON.stringify(Object.fromEntries([...flatten(words)].sort()));

describe('the words of the report', () => {
  it('exist in both languages with the same placeholders', () => {
    expect(JSON.parse(sorted(cy))).toEqual(JSON.parse(sorted(en)));
  });

  it.each(['en', 'cy'] as const)('are all there in %s for every kind of report', (language) => {
    const models = [
      REPORT_EXAMPLE,
      ALL_BOUNDED_EXAMPLE,
      onlySelfExample('none'),
      { ...REPORT_EXAMPLE, campaign: { ...REPORT_EXAMPLE.campaign, purpose: 'promotion-evidence' as const } },
    ];
    for (const model of models) {
      const reading = readReport({ model, language, t: reportWords(language) }, '2026-06-12');
      expect(JSON.stringify(reading)).not.toContain('{{');
    }
  });

  it('never name a score, a rank or a trait where a behaviour is meant', () => {
    expect(JSON.stringify(en)).not.toMatch(
      /\b(grade|star rating|rank(ing)?|blind spot|weakness|inconsistent|percentile)\b/i,
    );
  });

  it('leave what a person wrote untouched, placeholders and all', () => {
    const t = reportWords('en');
    expect(t('footer.owner', { name: '{{count}} <b>&' })).toBe('For {{count}} <b>& only');
  });

  it('stop the report when a word is missing', () => {
    expect(() => reportWords('cy')('no.such-key')).toThrow('no words for report.no.such-key in cy');
  });
});
