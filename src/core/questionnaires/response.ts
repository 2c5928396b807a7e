/** A rating is a number on one item; `null` is "not observed" and never counts as a number. */
export type Rating = 1 | 2 | 3 | 4 | 5 | null;

export const COMMENT_MODES = ['word-for-word', 'themes-only'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

export interface Comment {
  readonly question: string;
  readonly text: string;
  readonly mode: CommentMode;
}

/** One person's answers. An item that is absent was skipped and is treated as not observed. */
export interface Response {
  readonly ratings: Readonly<Record<string, Rating>>;
  readonly comments: readonly Comment[];
  readonly conditions: readonly string[];
}
