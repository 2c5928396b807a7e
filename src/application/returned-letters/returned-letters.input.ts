import { ArrayMaxSize, IsArray, IsEmail } from 'class-validator';

/** To whom letters could not be delivered. */
export class ReturnedLettersInput {
  @IsArray()
  @ArrayMaxSize(100)
  @IsEmail({}, { each: true })
  readonly recipients: string[];
}
