import { linkedText } from './linked-text.js';

describe('linkedText', () => {
  it('makes every address a link, with what follows `#`', () => {
    expect(linkedText('Sign in:\nhttp://localhost:3000/sign-in/link#a.b\n\nBye')).toEqual([
      { text: 'Sign in:\n', href: null },
      { text: 'http://localhost:3000/sign-in/link#a.b', href: 'http://localhost:3000/sign-in/link#a.b' },
      { text: '\n\nBye', href: null },
    ]);
  });

  it('follows nothing but the web', () => {
    expect(linkedText('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)', href: null }]);
  });
});
