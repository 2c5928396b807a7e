import { RaterGroup } from '../core/questionnaires/questionnaire.js';
import { InvitationCode } from './invitation-code.js';
import { issueToken, makeTokenKey, nonceFromCode, nonceHash, tokenHash, verifyToken } from './token.js';

const key = Buffer.alloc(32, 7);
const binding = { seal: Buffer.alloc(32, 1), subjectRef: 'subject-a', group: 'peer' as RaterGroup };
const nonce = nonceFromCode('0'.repeat(25) as InvitationCode);
const token = issueToken(key, binding, nonce);

describe('token', () => {
  it('is 32 bytes, and so is its nonce', () => {
    expect([nonce.length, token.length, makeTokenKey().length]).toEqual([32, 32, 32]);
  });

  it('is HMAC-SHA256 over seal, subject, group and nonce, each with its length', () => {
    // HMAC as defined in RFC 2104, written out with plain SHA-256.
    const prefixed = (part: Buffer): Buffer => Buffer.concat([Buffer.of(0, 0, 0, part.length), part]);
    const text = Buffer.concat(
      [binding.seal, Buffer.from('subject-a'), Buffer.from('peer'), nonce].map(prefixed),
    );
    const block = Buffer.concat([key, Buffer.alloc(32)]);
    const mask = (by: number): Buffer => Buffer.from(block.map((byte) => byte ^ by));
    const inner = nonceHash(Buffer.concat([mask(0x36), text]));
    expect(token.equals(nonceHash(Buffer.concat([mask(0x5c), inner])))).toBe(true);
  });

  it('is the same for the same code, and another for another code', () => {
    expect(issueToken(key, binding, nonceFromCode('0'.repeat(25) as InvitationCode)).equals(token)).toBe(
      true,
    );
    expect(nonceFromCode('1'.repeat(25) as InvitationCode).equals(nonce)).toBe(false);
  });

  it('is accepted for what it was issued for', () => {
    expect(verifyToken(key, binding, { nonce, token })).toBe(true);
  });

  it.each([
    ['another subject', { ...binding, subjectRef: 'subject-b' }],
    ['another group', { ...binding, group: 'patient' as const }],
    ['another seal', { ...binding, seal: Buffer.alloc(32, 2) }],
  ])('is refused for %s', (_, other) => {
    expect(verifyToken(key, other, { nonce, token })).toBe(false);
  });

  it('is refused under another key, when tampered with and when of another length', () => {
    const tampered = Buffer.from(token);
    tampered.writeUInt8(token.readUInt8(0) ^ 1, 0);
    expect(verifyToken(makeTokenKey(), binding, { nonce, token })).toBe(false);
    expect(verifyToken(key, binding, { nonce, token: tampered })).toBe(false);
    expect(verifyToken(key, binding, { nonce, token: token.subarray(1) })).toBe(false);
    expect(verifyToken(key, binding, { nonce: Buffer.alloc(0), token })).toBe(false);
    expect(verifyToken(key, binding, { nonce: Buffer.alloc(32), token })).toBe(false);
  });

  it('is kept as its SHA-256 only', () => {
    expect(tokenHash(Buffer.from('abc')).toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
