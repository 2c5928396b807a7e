import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type Language, LANGUAGES } from '../../core/language.js';
import { COLLEAGUE_RELATIONSHIPS, type ColleagueRelationship } from './colleague-relationships.js';

export class AddRaterInput {
  @IsString()
  @Length(1, 120)
  readonly name: string;

  @IsEmail()
  readonly email: string;

  @IsIn(COLLEAGUE_RELATIONSHIPS)
  readonly relationship: ColleagueRelationship;

  /** Left out: the organisation's own language. */
  @IsOptional()
  @IsIn(LANGUAGES)
  readonly language?: Language;
}

export class ImportRatersInput {
  /** The text of a CSV file with the columns leader_email, relationship, name, email and, if wanted, language. */
  @IsString()
  @MaxLength(2_000_000)
  readonly csv: string;
}
