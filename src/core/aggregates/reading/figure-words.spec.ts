import { FigureValue, valueAt } from './aggregate-reading.js';
import { changeBetween, figureWords } from './figure-words.js';

const words = (key: string, params?: Readonly<Record<string, string | number>>): string =>
  params === undefined ? key : `${key}(${Object.values(params).map(String).join('|')})`;

const score = (value: number, low: number, high: number): FigureValue => ({
  kind: 'shown',
  value,
  bound: 'exact',
  step: 0.1,
  countClass: '20-plus',
  band: { low, high },
});

describe('a figure in words', () => {
  it('is told with its band', () => {
    expect(figureWords(score(3.8, 3.5, 4.1), words)).toBe('score.with-band(score.exact(3.8)|3.5|4.1)');
  });

  it('is a share in percent, at the ends a bound alone', () => {
    const share = { kind: 'share', percent: 90, bound: 'at-least' } as const;
    expect(figureWords(share, words)).toBe('share.at-least(90)');
  });

  it('is the same words where it is hidden, where nobody answered and where there is no table', () => {
    const cells = [
      { kind: 'suppressed' as const, unit: 'ward' },
      { kind: 'shown' as const, unit: 'board', leaders: null, ballots: null, figures: [] },
    ];
    const tables = [{ source: 'peer' as const, cells }];
    const at = (unit: string, source: 'peer' | 'patient') =>
      figureWords(valueAt(tables, { source, unit }, 'helping'), words);
    expect([at('ward', 'peer'), at('board', 'peer'), at('nowhere', 'peer'), at('ward', 'patient')]).toEqual(
      Array<string>(4).fill('not-shown'),
    );
  });
});

describe('what changed between two periods', () => {
  it('is named only where the bands have nothing in common', () => {
    const before = score(3.4, 3.2, 3.6);
    expect(changeBetween(before, score(3.9, 3.7, 4.1))).toBe('higher');
    expect(changeBetween(before, score(2.9, 2.7, 3.1))).toBe('lower');
    expect(changeBetween(before, score(3.8, 3.6, 4))).toBe('no-clear-change');
  });

  it('is nothing where one of them is not shown or has no band', () => {
    const shown = score(3.4, 3.2, 3.6);
    expect(changeBetween({ kind: 'suppressed' }, shown)).toBeNull();
    expect(changeBetween(shown, { kind: 'suppressed' })).toBeNull();
    expect(changeBetween(shown, { ...shown, band: null } as FigureValue)).toBeNull();
  });
});
