import { REPORT_EXAMPLE } from './report-example.js';
import { ComponentReport, ItemReport, ShownScore } from './report-model.js';
import { standOutsOf } from './stand-outs.js';

const score = (value: number, step: number, band: ShownScore['band'] = null): ShownScore => ({
  kind: 'shown',
  value,
  bound: 'exact',
  step,
  countClass: step === 0.5 ? '5-9' : '10-19',
  band,
});

const [example] = REPORT_EXAMPLE.components;
const [anyItem] = REPORT_EXAMPLE.items;

const component = (step: number): ComponentReport => {
  if (example === undefined) throw new Error('no example');
  return { ...example, groups: [{ group: 'peer', score: score(3.5, step, { low: 2.9, high: 4.1 }) }] };
};

const item = (name: string, value: number, step: number): ItemReport => {
  if (anyItem === undefined) throw new Error('no example');
  const groups = [
    { group: 'peer' as const, score: score(value, step), distribution: { kind: 'suppressed' as const } },
  ];
  return { ...anyItem, item: name, component: 'attending', groups };
};

const namesOf = (values: readonly number[], step: number): readonly string[] =>
  standOutsOf(
    values.map((value) => item(String(value), value, step)),
    [component(step)],
  ).map(({ item: name, direction }) => `${direction} ${name}`);

describe('items that stand out', () => {
  it('lie outside the band of their component and two steps of rounding away', () => {
    expect(namesOf([4, 4.5, 3, 2.5], 0.5)).toEqual(['more 4.5', 'less 2.5']);
    expect(namesOf([4, 4.25, 2.75, 3], 0.25)).toEqual(['more 4.25', 'less 2.75']);
  });

  it('are at most three each way, the furthest first, and in the pack’s order where they tie', () => {
    expect(namesOf([2.5, 2, 1.5, 2.25], 0.25)).toEqual(['less 1.5', 'less 2', 'less 2.25']);
  });

  it('are never those of the named manager, nor of a group without a band', () => {
    const own = item('own', 5, 0.5);
    const manager = { ...own, groups: own.groups.map((cell) => ({ ...cell, group: 'manager' as const })) };
    expect(standOutsOf([manager], [component(0.5)])).toEqual([]);
    const bandless = { ...component(0.5), groups: [{ group: 'peer' as const, score: score(3.5, 0.5) }] };
    expect(standOutsOf([own], [bandless])).toEqual([]);
  });
});
