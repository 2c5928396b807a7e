const BALLOTS_FOR_COMMENTS = 8;
const WRITERS_FOR_COMMENTS = 3;

interface CommentPool {
  /** Anonymous ballots that are published or pooled. */
  readonly ballots: number;
  /** How many of them carry a comment: two comments by one writer hide nobody. */
  readonly writers: number;
}

/** R11: comments are shown only out of a pool in which nobody stands alone. */
export const mayShowComments = ({ ballots, writers }: CommentPool): boolean =>
  ballots >= BALLOTS_FOR_COMMENTS && writers >= WRITERS_FOR_COMMENTS;
