import { ristretto255 } from '@noble/curves/ed25519.js';
import { blindToken, finalizeToken, TokenRefused } from './blind-token.js';
import { BlindToken, BlindTokenBinding, privateInput, tokenSuite } from './token-binding.js';
import { evaluateBlinded, makeBlindTokenKeys, TokenEvaluation } from './token-issue.js';
import { checkToken } from './token-check.js';
import vectors from './rfc9497-vectors.json';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const keys = { secretKey: bytes(vectors.poprf.secretKey), publicKey: bytes(vectors.poprf.publicKey) };
const binding: BlindTokenBinding = { seal: new Uint8Array(32).fill(1), subjectRef: 'a', group: 'peer' };
const answerKey = Uint8Array.from({ length: 16 }, (_, i) => i);
const state = blindToken(answerKey, binding, keys.publicKey);

const issued = async (
  secretKey = keys.secretKey,
  info = binding,
  blinded = state.blinded,
): Promise<TokenEvaluation> => {
  const evaluation = await evaluateBlinded(secretKey, info, blinded);
  if (!evaluation) throw new Error('refused');
  return evaluation;
};
const changed = (part: Uint8Array, at: number): Uint8Array =>
  part.map((byte, i) => (i === at ? byte ^ 1 : byte));

describe('taking a token', () => {
  let good: TokenEvaluation;
  let token: BlindToken;
  beforeAll(async () => {
    good = await issued();
    token = finalizeToken(state, good);
  });

  it('ends in the output that the key gives without blinding', async () => {
    expect(token.output).toEqual(tokenSuite(binding).evaluate(keys.secretKey, privateInput(token)));
    expect(await checkToken(keys.secretKey, binding, token)).toBe(true);
  });

  it('blinds the same element and ends in the same token when the same answer key is used again', async () => {
    const again = blindToken(answerKey, binding, keys.publicKey);
    expect(again.blinded).toEqual(state.blinded);
    expect(finalizeToken(again, await issued())).toEqual(token);
  });

  it('blinds this answer key to this element for ever: otherwise words written down today are worth nothing', () => {
    expect(Buffer.from(state.blinded).toString('hex')).toBe(
      '40d7ef172f0746869251a06200b0c7cce7267e9455cf6e5f877d2099e0c4de18',
    );
  });

  it('shows the app nothing of what the box will see', () => {
    const seenByApp = Buffer.concat([state.blinded, good.evaluated, good.proof]);
    for (const part of [token.tokenInput, token.receiptCommitment, token.output])
      expect(seenByApp.includes(Buffer.from(part))).toBe(false);
  });

  it('sends another element with another answer key, binding or campaign', () => {
    const others = [
      blindToken(answerKey.toReversed(), binding, keys.publicKey),
      blindToken(answerKey, { ...binding, subjectRef: 'b' }, keys.publicKey),
      blindToken(answerKey, { ...binding, group: 'other' }, keys.publicKey),
      blindToken(answerKey, { ...binding, seal: new Uint8Array(32) }, keys.publicKey),
    ];
    for (const other of others) expect(other.blinded).not.toEqual(state.blinded);
  });

  const identity = ristretto255.Point.ZERO.toBytes();
  const otherKeys = makeBlindTokenKeys();
  const otherState = blindToken(answerKey.toReversed(), binding, keys.publicKey);
  /** c + ℓ: the same scalar in an encoding that nobody honest makes. */
  const nonCanonicalProof = (): Uint8Array => {
    const order = ristretto255.Point.Fn.ORDER;
    const challenge = ristretto255.Point.Fn.fromBytes(good.proof.subarray(0, 32)) + order;
    const encoded = Buffer.from(challenge.toString(16).padStart(64, '0'), 'hex').reverse();
    return Uint8Array.of(...encoded, ...good.proof.subarray(32));
  };

  it.each<[string, () => TokenEvaluation | Promise<TokenEvaluation>]>([
    ['made with another key, rightly proved', () => issued(otherKeys.secretKey)],
    ['for another subject', () => issued(keys.secretKey, { ...binding, subjectRef: 'b' })],
    ['for another group', () => issued(keys.secretKey, { ...binding, group: 'other' })],
    ['for another seal', () => issued(keys.secretKey, { ...binding, seal: new Uint8Array(32) })],
    ["of somebody else's element", () => issued(keys.secretKey, binding, otherState.blinded)],
    [
      'with the proof of another element',
      async () => ({ ...good, proof: (await issued(keys.secretKey, binding, otherState.blinded)).proof }),
    ],
    ['with a changed challenge', () => ({ ...good, proof: changed(good.proof, 0) })],
    ['with a changed response', () => ({ ...good, proof: changed(good.proof, 32) })],
    ['with a challenge that is not reduced', () => ({ ...good, proof: nonCanonicalProof() })],
    ['with a proof cut short', () => ({ ...good, proof: good.proof.subarray(1) })],
    ['with a proof too long', () => ({ ...good, proof: Uint8Array.of(...good.proof, 0) })],
    ['without a proof', () => ({ ...good, proof: new Uint8Array() })],
    ['that is the identity', () => ({ ...good, evaluated: identity })],
    ['that is no element', () => ({ ...good, evaluated: new Uint8Array(32).fill(255) })],
    ['that is cut short', () => ({ ...good, evaluated: good.evaluated.subarray(1) })],
  ])('refuses an evaluation %s, always in the same way', async (_, make) => {
    const evaluation = await make();
    expect(() => finalizeToken(state, evaluation)).toThrow(new TokenRefused());
  });

  it.each([
    ['the identity', identity],
    ['no element', new Uint8Array(32).fill(255)],
    ['cut short', keys.publicKey.subarray(1)],
    ['empty', new Uint8Array()],
  ])('refuses a sealed key that is %s', (_, publicKey) => {
    expect(() => blindToken(answerKey, binding, publicKey)).toThrow(new TokenRefused());
  });
});
