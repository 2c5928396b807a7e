import fc from 'fast-check';
import { distribution } from './distribution.js';

type Counts = Parameters<typeof distribution>[0];

describe('distribution', () => {
  it('is shown from ten answers only', () => {
    expect(distribution([3, 0, 3, 0, 3])).toEqual({ kind: 'suppressed' });
  });

  it('shows three categories in steps of five percent where each has three answers', () => {
    expect(distribution([1, 2, 4, 3, 2])).toEqual({
      kind: 'shown',
      parts: [
        { category: 'rarely', percent: 25, bound: 'exact' },
        { category: 'sometimes', percent: 35, bound: 'exact' },
        { category: 'often', percent: 40, bound: 'exact' },
      ],
    });
  });

  it('merges a category of one or two answers into its neighbour', () => {
    expect(distribution([1, 1, 2, 5, 3])).toEqual({
      kind: 'shown',
      parts: [
        { category: 'rarely-or-sometimes', percent: 35, bound: 'exact' },
        { category: 'often', percent: 65, bound: 'exact' },
      ],
    });
  });

  it('merges the middle into the smaller side', () => {
    expect(distribution([4, 4, 1, 2, 2])).toMatchObject({
      parts: [{ category: 'rarely' }, { category: 'sometimes-or-often' }],
    });
  });

  it('says "80 % or more" below twenty answers, never 100 %, and nothing beside it', () => {
    const shown = {
      kind: 'shown',
      parts: [{ category: 'often', percent: 80, bound: 'at-least' }],
    };
    expect(distribution([0, 0, 0, 6, 6])).toEqual(shown);
    expect(distribution([0, 1, 1, 5, 5])).toEqual(shown);
  });

  it('says "90 % or more" from twenty answers', () => {
    expect(distribution([0, 0, 0, 10, 10])).toEqual(distribution([0, 1, 1, 9, 9]));
    expect(distribution([0, 0, 0, 10, 10])).toMatchObject({ parts: [{ percent: 90, bound: 'at-least' }] });
  });

  it('says nothing where all three would become one', () => {
    expect(distribution([1, 0, 8, 1, 1])).toEqual({ kind: 'suppressed' });
  });

  it('never shows a category that fewer than three chose, and never 100 %', () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count), (counts: Counts) => {
        const shown = distribution(counts);
        if (shown.kind === 'suppressed') return;
        const size = {
          rarely: counts[0] + counts[1],
          sometimes: counts[2],
          often: counts[3] + counts[4],
          'rarely-or-sometimes': counts[0] + counts[1] + counts[2],
          'sometimes-or-often': counts[2] + counts[3] + counts[4],
        };
        for (const part of shown.parts) {
          expect(size[part.category]).toBeGreaterThanOrEqual(3);
          expect(part.percent).toBeLessThanOrEqual(90);
        }
      }),
    );
  });
});
