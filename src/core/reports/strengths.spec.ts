import { ItemReport, ScoreByGroup } from './report-model.js';
import { strengthsOf } from './strengths.js';

const score = (group: ScoreByGroup['group'], value: number): ItemReport['groups'][number] => ({
  group,
  score: { kind: 'shown', value, bound: 'exact', step: 0.5, countClass: '5-9', band: null },
  distribution: { kind: 'suppressed' },
});

const item = (key: string, ...groups: ItemReport['groups']): ItemReport => ({
  item: key,
  component: 'helping',
  involves: null,
  wording: { en: key, cy: key },
  self: { kind: 'none' },
  groups,
});

const keys = (items: readonly ItemReport[]) => strengthsOf(items).map((strength) => strength.item);

describe('strengthsOf', () => {
  it('names the three highest, in order', () => {
    const items = [3, 4.5, 3.5, 4, 3].map((value, index) => item(String(index), score('peer', value)));
    expect(keys(items)).toEqual(['1', '3', '2']);
  });

  it('goes on to five where the third ties, in pack order', () => {
    const items = [4, 4, 4, 4, 4, 4].map((value, index) => item(String(index), score('peer', value)));
    expect(keys(items)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('lets each group count once and never the named manager', () => {
    const items = [
      item('a', score('manager', 5), score('peer', 3), score('patient', 4)),
      item('b', score('peer', 4), score('patient', 3.5)),
      item('c', score('manager', 5)),
    ];
    expect(strengthsOf(items)).toMatchObject([
      { item: 'b', groups: ['peer', 'patient'] },
      { item: 'a', groups: ['peer', 'patient'] },
    ]);
  });

  it('calls nothing a strength that is seen less than sometimes, or not shown', () => {
    const hidden: ItemReport['groups'][number] = { ...score('peer', 5), score: { kind: 'suppressed' } };
    expect(keys([item('a', score('peer', 2.5)), item('b', hidden)])).toEqual([]);
  });
});
