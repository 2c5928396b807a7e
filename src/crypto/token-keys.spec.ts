import { makeBlindTokenKeys } from './blind/token-issue.js';
import { tokenPublicKeyOf } from './token-keys.js';

describe('the public half of a token key', () => {
  it('is that of RFC 9497, A.1.3', () => {
    const secret = Buffer.from('145c79c108538421ac164ecbe131942136d5570b16d8bf41a24d4337da981e07', 'hex');
    expect(tokenPublicKeyOf(secret).toString('hex')).toBe(
      'c647bef38497bc6ec077c22af65b696efa43bff3b4a1975a3e8e0a1c5a79d631',
    );
  });

  it('is found again from the secret half alone', () => {
    const { secretKey, publicKey } = makeBlindTokenKeys();
    expect(tokenPublicKeyOf(secretKey).equals(publicKey)).toBe(true);
  });

  it('does not exist for bytes that are no scalar', () => {
    expect(() => tokenPublicKeyOf(Buffer.alloc(32, 0xff))).toThrow();
  });
});
