import { fieldsWithZero } from './zero-characters.js';

describe('zero characters', () => {
  it('are found wherever they are in what was sent', () => {
    const sent = { name: 'a\0b', nested: { deep: ['fine', '\0'] }, number: 0, nothing: null, text: '0' };
    expect(fieldsWithZero(sent)).toEqual(['name', 'nested.deep.1']);
  });

  it('are found in a piece of the address', () => {
    expect(fieldsWithZero('\0')).toEqual(['']);
  });
});
