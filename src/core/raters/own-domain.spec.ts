import { isOwnAddress } from './own-domain.js';

describe('isOwnAddress', () => {
  it.each([
    ['nia@example.org', true],
    ['nia@Ward7.Example.org', true],
    ['nia@notexample.org', false],
    ['nia@example.org.evil.test', false],
  ])('says of %s: %s', (address, own) => {
    expect(isOwnAddress(address, ['example.org'])).toBe(own);
  });
});
