import { IsIn, IsInt, IsOptional, IsString, Length, Min } from 'class-validator';
import { type Language, LANGUAGES } from '../../core/language.js';

export const COMMENT_LANES = ['publish', 'theme', 'withhold'] as const;
export type CommentLane = (typeof COMMENT_LANES)[number];

export class DecideCommentInput {
  @IsIn(['shuffled', 'manager'])
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

export class ReportLanguageInput {
  /** Left out: the reader's own language. */
  @IsOptional()
  @IsIn(LANGUAGES)
  readonly language?: Language;
}
