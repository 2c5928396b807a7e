import { ArrayNotEmpty, IsUUID } from 'class-validator';

/** Which of the leaders in a letter somebody does not want to answer about. */
export class DeclineInput {
  @ArrayNotEmpty()
  @IsUUID('4', { each: true })
  readonly invitationIds: string[];
}
