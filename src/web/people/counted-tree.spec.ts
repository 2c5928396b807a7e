import { countedTree, toUnitPageView } from './counted-tree.js';

const unit = (id: string, parentId: string | null, people: number) => ({
  id,
  parentId,
  people,
  name: { en: id, cy: id },
});

const UNITS = [
  unit('ward', 'medicine', 30),
  unit('medicine', null, 2),
  unit('bay', 'ward', 5),
  unit('estates', null, 9),
];

describe('countedTree', () => {
  it('counts the people of a unit and of everything inside it: 2 + 30 + 5 = 37', () => {
    const [medicine] = countedTree(UNITS);
    expect([medicine?.people, medicine?.altogether, medicine?.parts[0]?.altogether]).toEqual([2, 37, 35]);
  });
});

describe('toUnitPageView', () => {
  it('offers no unit a place inside itself', () => {
    expect(toUnitPageView(UNITS, 'ward').others.map(({ id }) => id)).toEqual(['medicine', 'estates']);
  });
});
