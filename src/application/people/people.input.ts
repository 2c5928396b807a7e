import { IsArray, IsEmail, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
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

export class ChooseLanguageInput {
  @IsIn(LANGUAGES)
  readonly language: Language;
}
