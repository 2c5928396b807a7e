import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Language, LANGUAGES } from '../../core/language.js';

export class LocalisedInput {
  @IsString()
  @Length(1, 200)
  readonly en: string;

  @IsString()
  @Length(1, 200)
  readonly cy: string;
}

export class AdministratorInput {
  @IsEmail()
  readonly email: string;

  @IsString()
  @Length(1, 60)
  readonly givenName: string;

  @IsString()
  @Length(1, 60)
  readonly familyName: string;
}

export class CreateOrganisationInput {
  @Matches(/^[a-z0-9][a-z0-9-]{1,62}$/)
  readonly slug: string;

  @ValidateNested()
  @Type(() => LocalisedInput)
  readonly name: LocalisedInput;

  @IsTimeZone()
  readonly timeZone: string;

  @IsIn(LANGUAGES)
  readonly defaultLanguage: Language;

  @ValidateNested()
  @Type(() => AdministratorInput)
  readonly administrator: AdministratorInput;
}

const DOMAIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

export class RaterRulesInput {
  @IsInt()
  @Min(1)
  @Max(50)
  readonly openInvitationsLimit: number;

  /** What stands behind the at sign in the addresses of people who work here. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(DOMAIN, { each: true })
  readonly staffDomains: string[];
}
