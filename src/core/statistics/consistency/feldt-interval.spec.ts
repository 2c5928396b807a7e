import { feldtInterval } from './feldt-interval.js';

describe('feldtInterval', () => {
  it('is .6966 to .8759 for alpha .8 of five items and 50 raters', () => {
    const [low, high] = feldtInterval(0.8, { items: 5, n: 50 }, 0.95) ?? [];
    expect(low).toBeCloseTo(0.6966335, 6);
    expect(high).toBeCloseTo(0.8758676, 6);
  });

  it('needs two raters and two items', () => {
    expect(feldtInterval(0.8, { items: 5, n: 1 }, 0.95)).toBeNull();
    expect(feldtInterval(0.8, { items: 1, n: 50 }, 0.95)).toBeNull();
  });
});
