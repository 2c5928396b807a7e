import { DISCLOSURE_RULES, DisclosureRules } from './disclosure-rules.js';

interface CommentPool {
  /** Anonymous ballots that are published or pooled. */
  readonly ballots: number;
  /** How many of them carry a comment: two comments by one writer hide nobody. */
  readonly writers: number;
}

/** R11: comments are shown only out of a pool in which nobody stands alone. */
export const mayShowCommentsBy =
  ({ comments }: Pick<DisclosureRules, 'comments'>) =>
  ({ ballots, writers }: CommentPool): boolean =>
    ballots >= comments.ballots && writers >= comments.writers;

/** By the shipped rules. */
export const mayShowComments = mayShowCommentsBy(DISCLOSURE_RULES);
