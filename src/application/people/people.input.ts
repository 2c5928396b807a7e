import { Type } from 'class-transformer';
import {
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type Role, ROLES } from '../../core/access/roles.js';
import { type Language, LANGUAGES } from '../../core/language.js';

export class CreatePersonInput {
  @IsEmail()
  readonly email: string;

  @IsString()
  @Length(1, 60)
  readonly givenName: string;

  @IsString()
  @Length(1, 60)
  readonly familyName: string;

  @IsString()
  @Length(1, 120)
  readonly jobTitle: string;

  @IsIn(LANGUAGES)
  readonly language: Language;

  @IsArray()
  @IsIn(ROLES, { each: true })
  readonly roles: Role[];

  @IsOptional()
  @IsUUID()
  readonly unitId?: string | null;

  @IsOptional()
  @IsUUID()
  readonly lineManagerId?: string | null;
}

/** Everything about a person that can be changed by hand; what is left out is emptied. */
export class ChangePersonInput {
  @IsEmail()
  readonly email: string;

  @IsString()
  @Length(1, 60)
  readonly givenName: string;

  @IsString()
  @Length(1, 60)
  readonly familyName: string;

  @IsString()
  @Length(1, 120)
  readonly jobTitle: string;

  @IsIn(LANGUAGES)
  readonly language: Language;

  @IsArray()
  @IsIn(ROLES, { each: true })
  readonly roles: Role[];

  @IsOptional()
  @IsUUID()
  readonly unitId?: string | null;

  @IsOptional()
  @IsUUID()
  readonly lineManagerId?: string | null;
}

export class CreateUnitInput {
  @IsString()
  @Length(1, 200)
  readonly nameEn: string;

  @IsString()
  @Length(1, 200)
  readonly nameCy: string;

  @IsOptional()
  @IsUUID()
  readonly parentId?: string | null;
}

export class MergeUnitInput {
  @IsUUID()
  readonly intoId: string;
}

/** What is asked of the list of people. */
export class DirectoryInput {
  /** Part of a name or an address, or a whole staff number. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly q?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly page?: number;

  @IsOptional()
  @IsUUID()
  readonly unitId?: string;
}

export class ChooseLanguageInput {
  @IsIn(LANGUAGES)
  readonly language: Language;
}
