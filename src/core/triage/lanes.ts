/** What can become of a comment, from the most open to the most careful. */
export const COMMENT_LANES = ['publish', 'theme', 'withhold'] as const;
export type CommentLane = (typeof COMMENT_LANES)[number];

/** A lane with its words: the theme, or the reason for withholding; nothing where the comment is shown as written. */
export interface LaneChoice {
  readonly lane: CommentLane;
  readonly words: string;
}

/** The more careful of two choices; `null` where neither is, and only talking helps. */
export function moreCareful(first: LaneChoice, second: LaneChoice): LaneChoice | null {
  const [one, other] = [COMMENT_LANES.indexOf(first.lane), COMMENT_LANES.indexOf(second.lane)];
  if (one === other) return null;
  return one > other ? first : second;
}
