import { Reliability } from '../disclosure/reliability.js';
import { QUESTIONNAIRE } from '../reports/ballots-example.js';
import { Block } from '../reports/reading/blocks.js';
import { readPsychometrics } from './read-psychometrics.js';

const words = (key: string, params?: Readonly<Record<string, string | number>>): string =>
  params === undefined ? key : `${key}(${Object.values(params).map(String).join('|')})`;

const measured = (more: Partial<Reliability> = {}): Reliability => ({
  group: 'peer',
  language: 'en',
  component: 'attending',
  ballotsAtLeast: 100,
  subjectsAtLeast: 10,
  alpha: 0.81,
  alphaLow: 0.74,
  alphaHigh: 0.86,
  alphaPairwise: 0.8,
  omega: null,
  icc1: 0.25,
  icc1Low: 0.1,
  icc1High: 0.5,
  items: [{ item: 'attending-1', rDrop: 0.55, alphaIfDeleted: null }],
  ...more,
});

const read = (reliabilities: readonly Reliability[]): readonly Block[] =>
  readPsychometrics({ reliabilities, items: QUESTIONNAIRE.items, language: 'en', t: words, prefix: 'c1' });

const tables = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));

describe('how a questionnaire works, in words', () => {
  it('gives each coefficient with its interval, and the raters that .7 takes by estimate and by limit: 7 and 21', () => {
    const [first] = tables(read([measured()]));
    expect(first?.rows).toEqual([
      [
        'component.attending',
        'interval(0.81|0.74|0.86)',
        '0.80',
        'not-estimable',
        'interval(0.25|0.10|0.50)',
        'raters.between(7|21)',
      ],
    ]);
  });

  it('says that it is not known how many raters it takes where leaders may not differ', () => {
    const last = (more: Partial<Reliability>) => tables(read([measured(more)]))[0]?.rows[0]?.at(-1);
    expect(last({ icc1Low: -0.05 })).toBe('raters.at-least(7)');
    expect(last({ icc1: -0.02, icc1Low: -0.1 })).toBe('raters.unknown');
    expect(last({ icc1: null, icc1Low: null })).toBe('raters.unknown');
  });

  it('sets English and Welsh side by side, item by item, and says where one of them had too few answers', () => {
    const items = (blocks: readonly Block[]) => tables(blocks).at(-1)?.rows;
    const welsh = measured({
      language: 'cy',
      items: [{ item: 'attending-1', rDrop: 0.12, alphaIfDeleted: 0.84 }],
    });
    expect(items(read([measured(), welsh]))).toEqual([
      ['colleague attending 1', '0.55', 'not-estimable', '0.12', '0.84'],
    ]);
    expect(items(read([measured()]))).toEqual([
      ['colleague attending 1', '0.55', 'not-estimable', 'not-enough', 'not-enough'],
    ]);
  });

  it('says in words that too few answered', () => {
    expect(read([])).toEqual([{ kind: 'paragraph', text: 'too-few' }]);
  });
});
