import { DomainError } from '../../core/errors.js';
import { newCsrfToken, verifyCsrf } from './csrf.js';

describe('verifyCsrf', () => {
  const token = newCsrfToken();

  it('accepts the token of the session and takes it out of the body', () => {
    const body = { csrf: token, name: 'Nia' };
    verifyCsrf({ body }, token);
    expect(body).toEqual({ name: 'Nia' });
  });

  it.each([
    ['no body', undefined],
    ['no token', { name: 'Nia' }],
    ['an empty token', { csrf: '' }],
    ['the token of another session', { csrf: newCsrfToken() }],
    ['a list', { csrf: [token] }],
  ])('refuses %s', (_what, body) => {
    expect(() => {
      verifyCsrf({ body }, token);
    }).toThrow(new DomainError('forbidden-origin'));
  });

  it('makes a new token of 256 bits for each session', () => {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(newCsrfToken()).not.toBe(token);
  });
});
