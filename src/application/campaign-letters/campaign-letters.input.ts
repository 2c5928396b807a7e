import { IsEmail, IsIn, IsInt, IsOptional, MaxLength } from 'class-validator';
import { type Language, LANGUAGES } from '../../core/language.js';
import { PREVIEW_GROUPS, PREVIEW_KINDS, type PreviewGroup, type PreviewKind } from './invented-letters.js';

/** Days; what is left out is a reminder that is not sent. */
export class PlanRemindersInput {
  @IsOptional()
  @IsInt()
  readonly firstReminder?: number | null;

  @IsOptional()
  @IsInt()
  readonly secondReminder?: number | null;

  @IsOptional()
  @IsInt()
  readonly lastReminder?: number | null;
}

export class CorrectAddressInput {
  /** The one that letters do not reach. */
  @IsEmail()
  readonly email: string;

  /** The right one; the same one again after its mailbox was mended. */
  @IsEmail()
  @MaxLength(254)
  readonly newEmail: string;
}

/** What is left out: an invitation to a peer, in the reader's language. */
export class PreviewLetterInput {
  @IsOptional()
  @IsIn(PREVIEW_KINDS)
  readonly kind?: PreviewKind;

  /** Not `language`, which in the address of a page switches the page. */
  @IsOptional()
  @IsIn(LANGUAGES)
  readonly in?: Language;

  @IsOptional()
  @IsIn(PREVIEW_GROUPS)
  readonly group?: PreviewGroup;
}
