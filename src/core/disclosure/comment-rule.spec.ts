import { mayShowComments } from './comment-rule.js';

describe('mayShowComments', () => {
  it('needs eight ballots and three writers', () => {
    expect(mayShowComments({ ballots: 8, writers: 3 })).toBe(true);
    expect(mayShowComments({ ballots: 7, writers: 7 })).toBe(false);
    expect(mayShowComments({ ballots: 20, writers: 2 })).toBe(false);
  });
});
