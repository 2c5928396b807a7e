import { blindToken, finalizeToken } from './blind-token.js';
import { makeAnswerKey } from './answer-key.js';
import { BlindToken, BlindTokenBinding } from './token-binding.js';
import { blindTokenHash, checkToken, opensCommitment } from './token-check.js';
import { evaluateBlinded, makeBlindTokenKeys } from './token-issue.js';

const keys = makeBlindTokenKeys();
const binding: BlindTokenBinding = { seal: new Uint8Array(32).fill(1), subjectRef: 'a', group: 'peer' };
const state = blindToken(makeAnswerKey(), binding, keys.publicKey);
const changed = (part: Uint8Array): Uint8Array => part.map((byte, i) => (i === 7 ? byte ^ 0x10 : byte));

describe('checking a token', () => {
  let token: BlindToken;
  beforeAll(async () => {
    const evaluation = await evaluateBlinded(keys.secretKey, binding, state.blinded);
    if (!evaluation) throw new Error('refused');
    token = finalizeToken(state, evaluation);
  });

  it('accepts it for what it was issued for, also as Buffers', async () => {
    expect(await checkToken(keys.secretKey, binding, token)).toBe(true);
    const buffers = {
      tokenInput: Buffer.from(token.tokenInput),
      receiptCommitment: Buffer.from(token.receiptCommitment),
      output: Buffer.from(token.output),
    };
    expect(await checkToken(Buffer.from(keys.secretKey), binding, buffers)).toBe(true);
  });

  it.each<[string, BlindTokenBinding]>([
    ['subject', { ...binding, subjectRef: 'b' }],
    ['group', { ...binding, group: 'patient' }],
    ['seal', { ...binding, seal: new Uint8Array(32).fill(2) }],
    // Without lengths these would be the same bytes as the binding above.
    ['split of subject and group', { ...binding, subjectRef: 'ap', group: 'eer' as 'peer' }],
  ])('refuses it for another %s', async (_, other) => {
    expect(await checkToken(keys.secretKey, other, token)).toBe(false);
  });

  it("refuses it under another campaign's key", async () => {
    expect(await checkToken(makeBlindTokenKeys().secretKey, binding, token)).toBe(false);
  });

  it.each<[string, () => BlindToken]>([
    ['a changed input', () => ({ ...token, tokenInput: changed(token.tokenInput) })],
    [
      "another's receipt commitment",
      () => ({ ...token, receiptCommitment: changed(token.receiptCommitment) }),
    ],
    ['a changed output', () => ({ ...token, output: changed(token.output) })],
    ['an output cut short', () => ({ ...token, output: token.output.subarray(0, 63) })],
    ['an output too long', () => ({ ...token, output: Uint8Array.of(...token.output, 0) })],
    ['no output', () => ({ ...token, output: new Uint8Array() })],
    ['an input of a megabyte', () => ({ ...token, tokenInput: new Uint8Array(2 ** 20) })],
    ['an empty commitment', () => ({ ...token, receiptCommitment: new Uint8Array() })],
    [
      'nothing but zeros',
      () => ({
        tokenInput: new Uint8Array(32),
        receiptCommitment: new Uint8Array(32),
        output: new Uint8Array(64),
      }),
    ],
  ])('refuses %s', async (_, present) => {
    expect(await checkToken(keys.secretKey, binding, present())).toBe(false);
  });

  it('lets only the holder of the receipt secret replace or withdraw', () => {
    expect(opensCommitment(token.receiptCommitment, state.secrets.receiptSecret)).toBe(true);
    expect(opensCommitment(token.receiptCommitment, changed(state.secrets.receiptSecret))).toBe(false);
    expect(opensCommitment(token.receiptCommitment, new Uint8Array())).toBe(false);
    expect(opensCommitment(new Uint8Array(), state.secrets.receiptSecret)).toBe(false);
  });

  it('keeps a token as its SHA-256 only', () => {
    expect(Buffer.from(blindTokenHash(Buffer.from('abc'))).toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
