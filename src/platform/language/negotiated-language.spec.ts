import { negotiatedLanguage } from './negotiated-language.js';

describe('negotiatedLanguage', () => {
  it('follows the order of wish, not the order of writing', () => {
    expect(negotiatedLanguage('en;q=0.5, cy-GB')).toBe('cy');
    expect(negotiatedLanguage('en-GB,en;q=0.9,cy;q=0.8')).toBe('en');
  });

  it('passes over languages that we do not have', () => {
    expect(negotiatedLanguage('fr-FR,fr;q=0.9,cy;q=0.3,en;q=0.2')).toBe('cy');
  });

  it('takes a refusal (q=0) as a refusal', () => {
    expect(negotiatedLanguage('cy;q=0, en;q=0.1')).toBe('en');
  });

  it.each([undefined, '', '*', 'de', ';;;,,q=', 'cy;q=nonsense'])(
    'falls back to English for %p',
    (header) => {
      expect(negotiatedLanguage(header)).toBe('en');
    },
  );
});
