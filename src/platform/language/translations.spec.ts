import { Translations } from './translations.js';

const resources = {
  en: {
    greeting: { hello: 'Good day, {{name}}', weeks_one: '{{count}} week', weeks_other: '{{count}} weeks' },
  },
  cy: {
    greeting: {
      hello: 'Dydd da, {{name}}',
      weeks_two: '{{count}} wythnos',
      weeks_other: '{{count}} o wythnosau',
    },
  },
};

describe('Translations', () => {
  const texts = new Translations('throw', resources);

  it('speaks the language that was asked for', () => {
    expect(texts.in('en')('greeting:hello', { name: 'Nia' })).toBe('Good day, Nia');
    expect(texts.in('cy')('greeting:hello', { name: 'Nia' })).toBe('Dydd da, Nia');
  });

  it('counts in the plural forms of each language', () => {
    expect(texts.in('en')('greeting:weeks', { count: 1 })).toBe('1 week');
    expect(texts.in('cy')('greeting:weeks', { count: 2 })).toBe('2 wythnos');
    expect(texts.in('cy')('greeting:weeks', { count: 9 })).toBe('9 o wythnosau');
  });

  it('leaves escaping to the template', () => {
    expect(texts.in('en')('greeting:hello', { name: '<b>' })).toBe('Good day, <b>');
  });

  it('throws on a missing key and on a missing parameter, so that no test can overlook one', () => {
    expect(() => texts.in('en')('greeting:absent')).toThrow('absent');
    expect(() => texts.in('cy')('greeting:hello')).toThrow('Dydd da');
  });

  it('shows a person in production the key rather than an error page', () => {
    expect(new Translations('show-key', resources).in('cy')('greeting:absent')).toBe('absent');
  });
});
