import { IsIn, IsInt, IsString, Length, Min } from 'class-validator';

export class RaiseConcernInput {
  @IsIn(['shuffled', 'manager'])
  readonly source: 'shuffled' | 'manager';

  @IsInt()
  @Min(0)
  readonly position: number;

  /** Why it worries the reader. */
  @IsString()
  @Length(1, 1000)
  readonly note: string;
}

export class CloseConcernInput {
  /** What was done. */
  @IsString()
  @Length(1, 1000)
  readonly outcome: string;
}
