import { IsIn, IsInt, IsString, IsUUID, Length, Min, ValidateIf } from 'class-validator';
import { COMMENT_LANES, type CommentLane } from '../../core/triage/lanes.js';

const SOURCES = ['shuffled', 'manager'] as const;

/** The first reader's decision. */
export class DecideCommentInput {
  @IsIn(SOURCES)
  readonly source: 'shuffled' | 'manager';

  @IsInt()
  @Min(0)
  readonly position: number;

  @IsIn(COMMENT_LANES)
  readonly lane: CommentLane;

  /** The theme in the facilitator's own words, or why it is withheld; `-` where the comment is published as it is. */
  @IsString()
  @Length(1, 500)
  readonly words: string;
}

export const SECOND_VIEWS = ['agreed', 'differs'] as const;

/** The second reader's view of that decision. */
export class ConfirmCommentInput {
  @IsIn(SOURCES)
  readonly source: 'shuffled' | 'manager';

  @IsInt()
  @Min(0)
  readonly position: number;

  /** Of the decision that was seen. */
  @IsInt()
  @Min(1)
  readonly version: number;

  @IsIn(SECOND_VIEWS)
  readonly view: (typeof SECOND_VIEWS)[number];

  /** What should be done instead; left out by whoever agrees. */
  @ValidateIf(({ view }: ConfirmCommentInput) => view === 'differs')
  @IsIn(COMMENT_LANES)
  readonly lane?: CommentLane;

  /** As in the first decision; left out by whoever agrees. */
  @ValidateIf(({ view }: ConfirmCommentInput) => view === 'differs')
  @IsString()
  @Length(1, 500)
  readonly words?: string;
}

/** Where the two see it differently, the more careful way. */
export class SettleCommentInput {
  @IsIn(SOURCES)
  readonly source: 'shuffled' | 'manager';

  @IsInt()
  @Min(0)
  readonly position: number;

  @IsInt()
  @Min(1)
  readonly version: number;
}

export class ChooseSecondReaderInput {
  @IsUUID()
  readonly secondReaderId: string;
}
