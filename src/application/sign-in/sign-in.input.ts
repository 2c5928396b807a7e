import { IsEmail, IsString, Matches, MaxLength } from 'class-validator';

export class RequestSignInInput {
  @Matches(/^[a-z0-9][a-z0-9-]{1,62}$/)
  readonly organisation: string;

  @IsEmail()
  readonly email: string;
}

export class SignInInput {
  @IsString()
  @MaxLength(200)
  readonly token: string;
}
