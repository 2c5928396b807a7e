import { csvText } from './csv-text.js';

describe('a CSV file', () => {
  it('quotes what has commas, quotes or line ends, and leaves what is missing empty', () => {
    expect(csvText([['a,b', 'say "so"', 'two\nlines', 3.5, null]])).toBe(
      '\uFEFF"a,b","say ""so""","two\nlines",3.5,\r\n',
    );
  });

  it('marks as text what a spreadsheet would take for a formula', () => {
    expect(csvText([['=1+1', '+44', '-x', '@here']])).toBe("\uFEFF'=1+1,'+44,'-x,'@here\r\n");
  });
});
