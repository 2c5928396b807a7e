import fc from 'fast-check';
import { cellProblem, tidyCell, visibleText } from './cell-problem.js';

describe('cellProblem', () => {
  it.each([
    ['Siân ap Rhys-Llŷr', null],
    ['O’Brien', null],
    ['-', null],
    ['Ward 7 - care of older people', null],
    ['\u202eecilA', 'hidden-character'],
    ['Ali\u200bce', 'hidden-character'],
    ['Ali\u0007ce', 'hidden-character'],
    ['Alice\u2066', 'hidden-character'],
    ['line\nbreak', 'hidden-character'],
    ['=HYPERLINK("http://x")', 'formula'],
    ['+44', 'formula'],
    ['@SUM(A1)', 'formula'],
    ['-1+1', 'formula'],
    ['G?yn', 'lost-letter'],
    ['G\ufffdyn', 'lost-letter'],
  ])('says of %j: %s', (text, problem) => {
    expect(cellProblem(text)).toBe(problem);
  });
});

describe('tidyCell', () => {
  it('joins a letter and its accent and makes every space a plain one', () => {
    expect(tidyCell('\u00a0Sia\u0302n\u2003\u00a0Rees ')).toBe('Siân Rees');
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tidyCell(tidyCell(text))).toBe(tidyCell(text));
      }),
    );
  });
});

describe('visibleText', () => {
  it('shows every character that nobody sees as a dot in the middle', () => {
    expect(visibleText('\u202eecil\u200bA')).toBe('·ecil·A');
  });
});
