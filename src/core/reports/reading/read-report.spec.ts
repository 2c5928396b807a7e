import { ALL_BOUNDED_EXAMPLE, onlySelfExample, REPORT_EXAMPLE } from '../report-example.js';
import { ReportModel } from '../report-model.js';
import { Block, ReportReading, SectionId } from './blocks.js';
import { readReport } from './read-report.js';
import { Translate } from './translate.js';

/** Shows the key and its parameters, so that a test sees which words were chosen and which numbers went in. */
const keys: Translate = (key, params) =>
  params === undefined ? key : `${key}(${Object.values(params).map(String).join('|')})`;

const read = (model: ReportModel): ReportReading =>
  readReport({ model, language: 'en', t: keys }, '2026-06-12');

const blocksOf = (reading: ReportReading, id: SectionId): readonly Block[] =>
  reading.sections.find((section) => section.id === id)?.blocks ?? [];

const tables = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const textsOf = (blocks: readonly Block[], kind: 'quote' | 'paragraph'): readonly string[] =>
  blocks.flatMap((block) => (block.kind === kind ? [block.text] : []));

describe('the reading of a report', () => {
  const reading = read(REPORT_EXAMPLE);

  it('goes from readiness over strengths to differences', () => {
    expect(reading.sections.map(({ stage }) => stage)).toEqual([
      ...Array<string>(3).fill('readiness'),
      'strengths',
      ...Array<string>(8).fill('differences'),
    ]);
  });

  it('gives every chart a table in the same section, with the chart’s numbers in it', () => {
    for (const { blocks } of reading.sections) {
      const charts = blocks.filter(({ kind }) => kind === 'dots' || kind === 'compass');
      expect(tables(blocks).length).toBeGreaterThanOrEqual(charts.length);
    }
    const [attending] = tables(blocksOf(reading, 'components'));
    expect(attending?.rows).toEqual([
      ['sources.self', 'count.self', '3.67', 'band.one-view'],
      ['sources.manager', 'count.one', 'score.exact(4.0)', 'band.one-view'],
      ['sources.peer', 'count.5-9', 'score.exact(3.5)', 'band.range(3.1|4.4)'],
      ['sources.direct-report', 'count.not-said', 'score.not-shown', 'score.not-shown'],
      ['sources.other', 'count.not-said', 'score.not-shown', 'score.not-shown'],
      ['sources.patient', 'count.10-19', 'score.at-least(4.5)', 'band.range(4.2|5.0)'],
    ]);
  });

  it('describes a chart in the numbers of its table, never in a bare bound', () => {
    const chart = blocksOf(reading, 'components').find(({ kind }) => kind === 'dots');
    expect(chart?.kind === 'dots' ? chart.alt : '').toContain(
      'components-section.alt-line-band(sources.patient|score.at-least(4.5)|4.2|5.0)',
    );
  });

  it('reads the same for a group that is hidden and for one that nobody answered in', () => {
    expect(read(onlySelfExample('suppressed'))).toEqual(read(onlySelfExample('none')));
  });

  it('says of a hidden source neither how many answered nor whether anyone did', () => {
    const [sources] = tables(blocksOf(reading, 'sources'));
    expect(sources?.rows.slice(2, 4)).toEqual([
      ['sources.direct-report', 'state.suppressed', 'count.not-said', 'strength-of-evidence.nothing'],
      ['sources.other', 'state.suppressed', 'count.not-said', 'strength-of-evidence.nothing'],
    ]);
  });

  it('says that an answer may stand twice where somebody received a second code', () => {
    const words = (model: ReportModel) => JSON.stringify(blocksOf(read(model), 'sources'));
    const sources = REPORT_EXAMPLE.sources.map((line) => ({ ...line, replacements: 'some' as const }));
    expect(words(REPORT_EXAMPLE)).not.toContain('sources-section.replacements');
    expect(words({ ...REPORT_EXAMPLE, sources })).toContain('sources-section.replacements');
  });

  it('lists a pool as a source of its own where one is shown', () => {
    const [sources] = tables(blocksOf(read(ALL_BOUNDED_EXAMPLE), 'sources'));
    expect(sources?.rows.map(([name]) => name)).toContain('sources.pooled');
  });

  it('prints every bounded score as a bound', () => {
    const [compass] = tables(blocksOf(read(ALL_BOUNDED_EXAMPLE), 'compass'));
    expect(compass?.rows.map(([, , others]) => others)).toEqual([
      'score.at-least(4.5)',
      'score.at-most(1.5)',
      'score.at-least(4.5)',
      'score.at-most(1.5)',
    ]);
  });

  it('words each gap as the model judged it', () => {
    const [gaps] = tables(blocksOf(reading, 'self-and-others'));
    expect(gaps?.rows.map((row) => row[3])).toEqual([
      'gap.no-clear-difference',
      'gap.rated-self-higher',
      'gap.rated-self-lower',
      'gap.not-estimable',
    ]);
  });

  it('keeps the comments’ order, names no question or group, and says what is withheld and why', () => {
    const comments = textsOf(blocksOf(reading, 'comments'), 'quote');
    expect(comments).toHaveLength(5);
    expect(comments[3]).toBe('Would like more time in the one-to-ones.');
    expect(comments[4]).toBe('comments.withheld(it would have named a person)');
    expect(JSON.stringify(blocksOf(reading, 'comments'))).not.toMatch(/"continue"|help-more|peer|patient/);
  });

  it('puts the line manager’s words under their name', () => {
    const blocks = blocksOf(reading, 'manager-comments');
    expect(textsOf(blocks, 'paragraph')).toEqual(['manager-comments.intro(Siân Ôl-Ŵynn)']);
    expect(textsOf(blocks, 'quote')).toEqual(['Keep asking the question that nobody else asks.']);
  });

  it('shows conditions in words only, the most often named first', () => {
    const [conditions] = tables(blocksOf(reading, 'conditions'));
    expect(conditions?.rows).toEqual([
      ['Too few staff', 'conditions.most'],
      ['No time to meet', 'conditions.few'],
    ]);
  });

  it('says so where the band rests on an assumed spread', () => {
    const words = (assumedSpread: boolean) =>
      JSON.stringify(blocksOf(read({ ...REPORT_EXAMPLE, assumedSpread }), 'method'));
    expect(words(true)).toContain('method.assumed-spread');
    expect(words(false)).not.toContain('method.assumed-spread');
  });
});
