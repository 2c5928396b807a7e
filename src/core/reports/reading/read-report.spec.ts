import { REPORT_EXAMPLE } from '../report-example.js';
import { ALL_BOUNDED_EXAMPLE, onlySelfExample } from '../report-variants-example.js';
import { ReportModel } from '../report-model.js';
import { Block, ReportReading, SectionId } from './blocks.js';
import { readReport } from './read-report.js';
import { Translate } from './translate.js';

/** Shows the key and its parameters, so that a test sees which words were chosen and which numbers went in. */
const keys: Translate = (key, params) =>
  params === undefined ? key : `${key}(${Object.values(params).map(String).join('|')})`;

const read = (model: ReportModel): ReportReading =>
  readReport({ model, language: 'en', t: keys }, '2026-06-12');

const SHOWN = {
  kind: 'shown',
  value: 4,
  bound: 'exact',
  step: 0.5,
  countClass: '5-9',
  band: { low: 3.4, high: 4.6 },
} as const;

const blocksOf = (reading: ReportReading, id: SectionId): readonly Block[] =>
  reading.sections.find((section) => section.id === id)?.blocks ?? [];

const beforeHeading = (blocks: readonly Block[]): readonly Block[] =>
  blocks.slice(
    0,
    blocks.findIndex(({ kind }) => kind === 'heading'),
  );
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
      ...Array<string>(6).fill('differences'),
      ...Array<string>(2).fill('comments'),
      ...Array<string>(6).fill('choosing'),
    ]);
  });

  it('gives every chart a table in the same section, with the chart’s numbers in it', () => {
    for (const { blocks } of reading.sections) {
      const charts = blocks.filter(({ kind }) => kind === 'dots' || kind === 'compass');
      expect(tables(blocks).length).toBeGreaterThanOrEqual(charts.length);
    }
    const [, attending] = tables(blocksOf(reading, 'compass'));
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
    const chart = blocksOf(reading, 'compass').find(({ kind }) => kind === 'dots');
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
    const [gaps] = tables(blocksOf(reading, 'same-and-different'));
    expect(gaps?.rows.map((row) => row[3])).toEqual([
      'agreement.seen-alike-often',
      'agreement.self-higher-often',
      'agreement.self-lower-often',
      'agreement.not-estimable',
    ]);
  });

  it('takes extra care where others see something seldom and the leader does too, and nowhere else', () => {
    const careIn = (self: number, others: number): boolean => {
      const components = REPORT_EXAMPLE.components.map((report) => ({
        ...report,
        self: { kind: 'shown' as const, value: self },
        others: { ...SHOWN, value: others },
      }));
      const blocks = blocksOf(read({ ...REPORT_EXAMPLE, components }), 'same-and-different');
      return JSON.stringify(blocks).includes('narrative.care');
    };
    expect([careIn(2.5, 2.5), careIn(3, 3), careIn(4.5, 2.5), careIn(2.5, 4)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['5-9', 'glimpse'],
    ['10-19', 'firmer'],
    ['20-plus', 'firmer'],
  ] as const)('speaks of what %s people say in words that are %s', (countClass, sureness) => {
    const components = REPORT_EXAMPLE.components.map((report) => ({
      ...report,
      others: { ...SHOWN, countClass },
      agreement: 'seen-alike-often' as const,
    }));
    const words = textsOf(
      blocksOf(read({ ...REPORT_EXAMPLE, components }), 'same-and-different'),
      'paragraph',
    );
    expect(words).toContain(`narrative.agreement.seen-alike-often.${sureness}`);
  });

  it('lists hidden strengths and unseen effects only where the model names a gap', () => {
    const words = JSON.stringify(blocksOf(reading, 'hidden-and-unseen'));
    expect(words).toContain('narrative.hidden.glimpse(components.empathising.name)');
    expect(words).toContain('narrative.unseen.glimpse(components.understanding.name)');
    expect(words).not.toMatch(/attending|helping/);
    const alike = REPORT_EXAMPLE.components.map((report) => ({
      ...report,
      gap: 'no-clear-difference' as const,
    }));
    const none = blocksOf(read({ ...REPORT_EXAMPLE, components: alike }), 'hidden-and-unseen');
    expect(textsOf(none, 'paragraph')).toEqual(['hidden-and-unseen.none']);
  });

  it('says nothing about agreement within a group of which it may not be said', () => {
    const [experience] = tables(blocksOf(reading, 'experience'));
    expect(experience?.rows.map(([, word]) => word)).toEqual([
      'experience.similar',
      'experience.mixed',
      'experience.mixed',
      'experience.not-said',
    ]);
    expect(textsOf(blocksOf(read(onlySelfExample('none')), 'experience'), 'paragraph')).toEqual([
      'experience.nothing',
    ]);
  });

  it('says that patients do not apply to a role, and never as something missing', () => {
    const sources = REPORT_EXAMPLE.sources.map((line) =>
      line.group === 'patient' ? { ...line, state: 'not-applicable' as const } : line,
    );
    const blocks = blocksOf(read({ ...REPORT_EXAMPLE, sources }), 'patients');
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'patients.not-applicable' }]);
  });

  it('puts both frozen scores beside a change, and says why where there is none', () => {
    const [change] = tables(blocksOf(reading, 'change'));
    expect(change?.rows).toEqual([
      [
        'components.attending.name',
        'sources.patient',
        'score.exact(3.5)',
        'score.at-least(4.5)',
        'change.higher',
      ],
    ]);
    const first = read({ ...REPORT_EXAMPLE, change: { kind: 'first' } });
    expect(textsOf(blocksOf(first, 'change'), 'paragraph')).toEqual(['change.first']);
    const little = read({ ...REPORT_EXAMPLE, change: { kind: 'too-little', since: '2025-03-28' } });
    expect(textsOf(blocksOf(little, 'change'), 'paragraph')).toEqual(['change.too-little(28 March 2025)']);
  });

  it('drafts a share-back that quotes strengths and no comment, score or group', () => {
    const words = JSON.stringify(blocksOf(reading, 'share-back'));
    expect(words).toContain('Notices when someone in the team is struggling');
    expect(words).not.toMatch(/\d\.\d|peer|patient|Diolch o galon/);
  });

  it('keeps the comments’ order, names no question or group, and says what is withheld and why', () => {
    const shared = beforeHeading(blocksOf(reading, 'comments'));
    const comments = textsOf(shared, 'quote');
    expect(comments).toHaveLength(5);
    expect(comments[3]).toBe('Would like more time in the one-to-ones.');
    expect(comments[4]).toBe('comments.withheld(it would have named a person)');
    expect(JSON.stringify(shared)).not.toMatch(/"continue"|help-more|peer|patient/);
  });

  it('puts the line manager’s words under their name', () => {
    const all = blocksOf(reading, 'comments');
    const blocks = all.slice(beforeHeading(all).length);
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
