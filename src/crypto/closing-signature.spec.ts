import { signClosing, verifyClosing } from './closing-signature.js';

const KEY = Buffer.alloc(32, 1);
const STATEMENT = {
  schema: 'tosturi-closing/1',
  campaignId: 'c',
  subjects: [{ subjectRef: 's', tokensTaken: { peer: 5 }, replacements: { peer: 1 }, notApplicable: [] }],
} as const;

describe('signature of a closing statement', () => {
  it('is accepted for the statement it was made for', () => {
    expect(verifyClosing(KEY, STATEMENT, signClosing(KEY, STATEMENT))).toBe(true);
  });

  it('is refused for other counts, under another key, and when it is no signature', () => {
    const signature = signClosing(KEY, STATEMENT);
    const more = {
      ...STATEMENT,
      subjects: [{ subjectRef: 's', tokensTaken: { peer: 6 }, replacements: { peer: 1 }, notApplicable: [] }],
    };
    const less = {
      ...STATEMENT,
      subjects: [{ subjectRef: 's', tokensTaken: { peer: 5 }, replacements: {}, notApplicable: [] }],
    };
    expect(verifyClosing(KEY, more, signature)).toBe(false);
    expect(verifyClosing(KEY, less, signature)).toBe(false);
    expect(verifyClosing(Buffer.alloc(32, 2), STATEMENT, signature)).toBe(false);
    expect(verifyClosing(KEY, STATEMENT, '')).toBe(false);
  });
});
