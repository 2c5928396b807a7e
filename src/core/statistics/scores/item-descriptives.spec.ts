import { itemDescriptives } from './item-descriptives.js';

const scale = { min: 1, max: 5 };

describe('itemDescriptives', () => {
  it('of 3, 4, 5, 5 and one not observed: mean 4.25, top two 75 % (30.1 to 95.4)', () => {
    const item = itemDescriptives([3, 4, 5, 5, null], scale);
    expect(item).toMatchObject({ nTotal: 5, n: 4, nMissing: 1, pctMissing: 20, mean: 4.25, median: 4.5 });
    expect(item).toMatchObject({ min: 3, max: 5, topBoxPct: 50, top2BoxPct: 75 });
    expect(item.top2WilsonLoPct).toBeCloseTo(30.064184, 5);
    expect(item.top2WilsonHiPct).toBeCloseTo(95.441274, 5);
    expect(Object.fromEntries(item.counts)).toEqual({ 1: 0, 2: 0, 3: 1, 4: 1, 5: 2 });
  });

  it('of nothing has counts of nobody and no mean', () => {
    const item = itemDescriptives([], scale);
    expect(item).toMatchObject({ n: 0, pctMissing: null, mean: null, max: null, top2WilsonLoPct: null });
  });

  it('takes a hundred thousand raters', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => (index % 5) + 1);
    expect(itemDescriptives(many, scale)).toMatchObject({ mean: 3, min: 1, max: 5 });
  });
});
