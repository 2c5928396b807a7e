import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEmail,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
} from 'class-validator';
import { SHEET_LAYOUTS, type SheetLayout } from './patient-sheets.js';

/** As many as fit on ten sheets of paper. */
export const USUAL_CARDS = 60;
/** So many that a card says nothing about who held it, and that enough come back. */
export const FEWEST_CARDS = 40;
const MOST_CARDS = 200;

/** Patients' codes come in batches: so many that nobody can tell from a code who held it. */
export class CardBatchInput {
  /** Left out: 60. At least 40. */
  @IsOptional()
  @IsInt()
  @Max(MOST_CARDS)
  readonly count?: number;

  /** The name of whoever hands the cards out, as it is printed on them; never the leader. */
  @IsString()
  @Length(1, 120)
  readonly handedOutBy: string;
}

/** The codes come back from the page or program that was shown them: the register has only their hashes. */
export class PatientSheetInput {
  @IsUUID('4')
  readonly batchId: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CARDS)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly codes: readonly string[];

  @IsIn(SHEET_LAYOUTS)
  readonly layout: SheetLayout;
}

/** Somebody of the organisation who types in paper forms; never the leader, their facilitator or their line manager. */
export class EntryClerkInput {
  @IsEmail()
  readonly email: string;
}
