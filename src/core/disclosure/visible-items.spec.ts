import fc from 'fast-check';
import { DISCLOSURE_RULES } from './disclosure-rules.js';
import { visibleItems } from './visible-items.js';

const visible = (...answers: readonly number[]): readonly string[] => [
  ...visibleItems(
    answers.map((n, index) => ({ item: String(index + 1), n })),
    DISCLOSURE_RULES,
    new Set(),
  ),
];

describe('visibleItems', () => {
  it('shows all where each has seven answers', () => {
    expect(visible(7, 7, 9)).toEqual(['1', '2', '3']);
  });

  it('hides a second item with the only hidden one: the one with fewest answers', () => {
    expect(visible(9, 6, 8, 9, 8, 9)).toEqual(['1', '4', '5', '6']);
  });

  it('needs no second one where two are hidden already', () => {
    expect(visible(9, 6, 5, 9)).toEqual(['1', '4']);
  });

  it('hides both of two', () => {
    expect(visible(12, 6)).toEqual([]);
  });

  it('hides the only item of a component', () => {
    expect(visible(6)).toEqual([]);
  });

  it('never leaves exactly one hidden item', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 }), (answers) => {
        expect(answers.length - visible(...answers).length).not.toBe(1);
      }),
    );
  });
});
