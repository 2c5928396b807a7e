import { Ballot } from './ballot.js';
import { requestDigest, withdrawalDigest } from './request-digest.js';

const TOKEN = Buffer.alloc(32, 1);
const BALLOT: Ballot = { language: 'en', response: { ratings: { a: 5 }, comments: [], conditions: [] } };

describe('request digest', () => {
  it('is the same for the same answers under the same token', () => {
    expect(requestDigest(TOKEN, { ...BALLOT }).equals(requestDigest(TOKEN, BALLOT))).toBe(true);
  });

  it('is another for other answers, another language and another token', () => {
    const changed = { ...BALLOT, response: { ...BALLOT.response, ratings: { a: 4 as const } } };
    const digests = [
      requestDigest(TOKEN, BALLOT),
      requestDigest(TOKEN, changed),
      requestDigest(TOKEN, { ...BALLOT, language: 'cy' }),
      requestDigest(Buffer.alloc(32, 2), BALLOT),
    ];
    expect(new Set(digests.map((digest) => digest.toString('hex'))).size).toBe(4);
  });

  it('of a withdrawal is that of no ballot, and another for another token', () => {
    const digests = [
      withdrawalDigest(TOKEN),
      withdrawalDigest(Buffer.alloc(32, 2)),
      requestDigest(TOKEN, BALLOT),
    ];
    expect(new Set(digests.map((digest) => digest.toString('hex'))).size).toBe(3);
    expect(withdrawalDigest(TOKEN).equals(withdrawalDigest(TOKEN))).toBe(true);
  });
});
