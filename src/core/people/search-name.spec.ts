import { searchName } from './search-name.js';

describe('searchName', () => {
  it('forgets capitals and accents', () => {
    expect(searchName('Siân Ŵyn O’Neill-Jones')).toBe('sian wyn o’neill-jones');
  });
});
