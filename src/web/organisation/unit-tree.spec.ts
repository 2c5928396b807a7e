import { unitTree } from './unit-tree.js';

const unit = (id: string, parentId: string | null) => ({ id, parentId, name: { en: id, cy: id } });

describe('unitTree', () => {
  it('puts every unit inside the one it belongs to', () => {
    const tree = unitTree([unit('ward', 'surgery'), unit('surgery', null), unit('finance', null)]);
    expect(tree.map(({ id, parts }) => [id, parts.map((part) => part.id)])).toEqual([
      ['surgery', ['ward']],
      ['finance', []],
    ]);
  });
});
