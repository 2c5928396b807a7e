import { countingUnit, NOWHERE, plantTree } from './unit-tree.js';

const tree = plantTree([
  { key: 'ward 2', parent: 'medicine' },
  { key: 'ward 1', parent: 'medicine' },
  { key: 'medicine', parent: 'board' },
  { key: 'estates', parent: 'board' },
  { key: 'board', parent: null },
  { key: 'another board', parent: null },
  { key: 'lost', parent: 'nobody knows' },
]);

const countsAt = (...units: readonly string[]) => tree.keys[countingUnit(tree, units)];

describe('plantTree', () => {
  it('puts parents before children and orders by key, whatever order units come in', () => {
    expect(tree.keys).toEqual(['another board', 'board', 'estates', 'medicine', 'ward 1', 'ward 2']);
  });
});

describe('countingUnit', () => {
  it('is the one unit a leader leads', () => {
    expect(countsAt('ward 1')).toBe('ward 1');
  });

  it('is where the units of a leader meet', () => {
    expect(countsAt('ward 1', 'ward 2')).toBe('medicine');
    expect(countsAt('ward 1', 'estates', 'ward 2')).toBe('board');
    expect(countsAt('ward 1', 'medicine')).toBe('medicine');
  });

  it('is nowhere for units that nobody knows or that never meet', () => {
    expect(countingUnit(tree, ['lost'])).toBe(NOWHERE);
    expect(countingUnit(tree, [])).toBe(NOWHERE);
    expect(countingUnit(tree, ['ward 1', 'another board'])).toBe(NOWHERE);
  });
});
