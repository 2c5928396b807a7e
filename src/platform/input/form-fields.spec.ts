import { readForm } from './form-fields.js';

describe('readForm', () => {
  it('trims text and leaves out what was not filled in', () => {
    expect(readForm({ name: '  Nia ', jobTitle: '   ' }, {})).toEqual({ name: 'Nia' });
  });

  it('reads whole numbers, and leaves anything else for the input class to refuse', () => {
    const shape = { count: 'number', other: 'number', empty: 'number' } as const;
    expect(readForm({ count: ' 60 ', other: '60 cards', empty: '' }, shape)).toEqual({
      count: 60,
      other: '60 cards',
    });
  });

  it('reads yes and no, and takes a missing choice for no answer', () => {
    const shape = { first: 'yes-no', second: 'yes-no', third: 'yes-no', fourth: 'yes-no' } as const;
    expect(readForm({ first: 'yes', second: 'no', third: 'perhaps' }, shape)).toEqual({
      first: true,
      second: false,
    });
  });

  it('makes a list of any number of ticked boxes', () => {
    const shape = { none: 'list', one: 'list', two: 'list' } as const;
    expect(readForm({ one: 'hr', two: ['hr', 'leader'] }, shape)).toEqual({
      none: [],
      one: ['hr'],
      two: ['hr', 'leader'],
    });
  });

  it('nests the fields that the shape names as paths', () => {
    const shape = { 'thresholds.peer': 'number', 'thresholds.patient': 'number' } as const;
    expect(readForm({ 'thresholds.peer': '6', 'thresholds.patient': '12' }, shape)).toEqual({
      thresholds: { peer: 6, patient: 12 },
    });
  });

  it('takes no path from the sender', () => {
    expect(readForm({ 'a.b': 'x' }, {})).toEqual({ 'a.b': 'x' });
  });

  it('makes a list of words however they are separated', () => {
    const shape = { some: 'words', none: 'words' } as const;
    expect(readForm({ some: ' a.example\r\nb.example, c.example;', none: ' ' }, shape)).toEqual({
      some: ['a.example', 'b.example', 'c.example'],
      none: [],
    });
  });

  it('finds the secret in a pasted link', () => {
    const shape = { token: 'after-hash' } as const;
    expect(readForm({ token: ' http://localhost:3000/sign-in/link#abc.def ' }, shape)).toEqual({
      token: 'abc.def',
    });
    expect(readForm({ token: 'abc.def' }, shape)).toEqual({ token: 'abc.def' });
  });

  it('leaves a file as it is, line breaks included, so that its lines keep their numbers', () => {
    expect(readForm({ csv: '\na,b\n' }, { csv: 'verbatim' })).toEqual({ csv: '\na,b\n' });
  });
});
