import { hkdfSync } from 'node:crypto';
import { lengthPrefixed } from '../length-prefixed.js';
import { AnswerSecrets, deriveAnswerSecrets, makeAnswerKey } from './answer-key.js';
import { BlindTokenBinding } from './token-binding.js';

const key = Uint8Array.from({ length: 16 }, (_, i) => i);
const binding: BlindTokenBinding = { seal: new Uint8Array(32).fill(1), subjectRef: 'a', group: 'peer' };
const hex = (secrets: AnswerSecrets): string[] =>
  Object.values<Uint8Array>({ ...secrets }).map((bytes) => Buffer.from(bytes).toString('hex'));

describe('answer key', () => {
  it('has 128 random bits', () => {
    expect(makeAnswerKey()).toHaveLength(16);
    expect(makeAnswerKey()).not.toEqual(makeAnswerKey());
  });

  it.each([
    ['tokenInput', 'token input', 32],
    ['blinding', 'blinding', 48],
    ['receiptSecret', 'receipt secret', 32],
    ['draftKey', 'draft key', 32],
  ] as const)('gives %s by HKDF-SHA256, as Node computes it', (name, purpose, length) => {
    const info = lengthPrefixed(
      'tosturi answer key/1',
      purpose,
      lengthPrefixed(binding.seal, binding.subjectRef, binding.group),
    );
    const expected = Buffer.from(hkdfSync('sha256', key, '', info, length));
    expect(expected.equals(deriveAnswerSecrets(key, binding)[name])).toBe(true);
  });

  it('gives the same secrets again, and no secret twice', () => {
    expect(hex(deriveAnswerSecrets(key, binding))).toEqual(hex(deriveAnswerSecrets(key, binding)));
    expect(new Set(hex(deriveAnswerSecrets(key, binding))).size).toBe(4);
  });

  it.each([
    ['subject', { ...binding, subjectRef: 'b' }],
    ['group', { ...binding, group: 'other' as const }],
    ['seal', { ...binding, seal: new Uint8Array(32) }],
  ])('shares nothing between two answers when the same words are used for another %s', (_, other) => {
    const both = [...hex(deriveAnswerSecrets(key, binding)), ...hex(deriveAnswerSecrets(key, other))];
    expect(new Set(both).size).toBe(8);
  });

  it.each([0, 15, 17, 32])('is refused with %i bytes', (length) => {
    expect(() => deriveAnswerSecrets(new Uint8Array(length), binding)).toThrow(RangeError);
  });
});
