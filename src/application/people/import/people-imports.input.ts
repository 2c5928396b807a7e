import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { TEXT_ENCODINGS, type TextEncoding } from '../../../core/people/decode-text.js';

const UNKNOWN_UNITS = ['refuse', 'create'] as const;
const WHICH_LINES = ['all', 'good'] as const;
const MISSING_PEOPLE = ['leave', 'left'] as const;

export class PreviewPeopleInput {
  /** The text of a CSV file with the columns staff_number, email, given_name, family_name and, if wanted, others. */
  @IsString()
  @MaxLength(8_000_000)
  readonly csv: string;

  /** What becomes of units that are not there yet. */
  @IsIn(UNKNOWN_UNITS)
  readonly unknownUnits: (typeof UNKNOWN_UNITS)[number];

  /** How the bytes of an uploaded file were read. */
  @IsOptional()
  @IsIn(TEXT_ENCODINGS)
  readonly encoding?: TextEncoding;
}

export class ConfirmPeopleInput {
  /** `all`: every line or none. `good`: the lines without a problem, and only those. */
  @IsIn(WHICH_LINES)
  readonly lines: (typeof WHICH_LINES)[number];

  /** What becomes of people who are not in the file: nothing, or they are marked as left. */
  @IsIn(MISSING_PEOPLE)
  readonly missing: (typeof MISSING_PEOPLE)[number];

  /** From the preview, so that nothing else happens than what was looked at. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly digest: string;
}
