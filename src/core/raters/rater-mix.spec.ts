import fc from 'fast-check';
import { standingOf, suggestedFor } from './rater-mix.js';

describe('suggestedFor', () => {
  it.each([
    [5, 8],
    [10, 15],
    [15, 23],
  ])('asks, where %i have to answer, for %i', (minimum, suggested) => {
    expect(suggestedFor(minimum)).toBe(suggested);
  });

  it('asks for so many that two of three are enough, and for no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (minimum) => {
        const suggested = suggestedFor(minimum);
        expect(suggested * 2).toBeGreaterThanOrEqual(minimum * 3);
        expect((suggested - 1) * 2).toBeLessThan(minimum * 3);
      }),
    );
  });
});

describe('standingOf', () => {
  it.each([
    [0, 'chosen', 'none'],
    [4, 'chosen', 'too-few'],
    [5, 'chosen', 'short'],
    [7, 'chosen', 'short'],
    [8, 'chosen', 'enough'],
    [4, 'whole', 'too-few'],
    [6, 'whole', 'enough'],
  ] as const)('says of %i named (%s), of whom five have to answer: %s', (named, reach, kind) => {
    expect(standingOf(named, 5, reach)).toEqual({ kind, named, minimum: 5, suggested: 8 });
  });
});
