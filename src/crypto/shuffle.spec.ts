import { shuffled } from './shuffle.js';

describe('shuffle', () => {
  it('keeps every element and leaves its argument alone', () => {
    const list = Object.freeze(Array.from({ length: 50 }, (_, index) => index));
    expect([...shuffled(list)].sort((a, b) => a - b)).toEqual(list);
    expect(shuffled([])).toEqual([]);
  });

  // Six orders, 6,000 shuffles: each count has mean 1,000 and standard deviation 29; six deviations never happen.
  it('makes every order of three equally often', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = shuffled(['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(175);
  });
});
