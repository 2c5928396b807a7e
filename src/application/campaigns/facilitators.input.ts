import { IsUUID } from 'class-validator';

export class ChooseFacilitatorInput {
  @IsUUID()
  readonly facilitatorId: string;
}
