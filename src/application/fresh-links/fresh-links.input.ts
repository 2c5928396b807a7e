import { IsEmail, MaxLength } from 'class-validator';

export class FreshLinkInput {
  @IsEmail()
  @MaxLength(254)
  readonly email: string;
}
