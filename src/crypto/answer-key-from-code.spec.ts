import { answerKeyFromCode } from './answer-key-from-code.js';
import { makeInvitationCode } from './invitation-code.js';

describe('an answer key made from a code', () => {
  it('is the same each time for one code, and another for another', () => {
    const [one, other] = [makeInvitationCode(), makeInvitationCode()];
    expect(answerKeyFromCode(one).equals(answerKeyFromCode(one))).toBe(true);
    expect(answerKeyFromCode(one).equals(answerKeyFromCode(other))).toBe(false);
  });

  it('has the 128 bits of every answer key', () => {
    expect(answerKeyFromCode(makeInvitationCode())).toHaveLength(16);
  });
});
