import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsString, IsTimeZone, Length, Matches, ValidateNested } from 'class-validator';
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
