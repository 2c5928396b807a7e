import { IsISO8601, IsOptional, IsString, Length, ValidateIf } from 'class-validator';

export class SavePlanInput {
  /** The key of an item of the questionnaire; left out by whoever uses words of their own. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly item?: string;

  /** One behaviour in one's own words; left out where an item is chosen. */
  @ValidateIf(({ item }: SavePlanInput) => item === undefined)
  @IsString()
  @Length(1, 300)
  readonly behaviour?: string;

  /** "If …" */
  @IsString()
  @Length(1, 500)
  readonly situation: string;

  /** "… then I will …" */
  @IsString()
  @Length(1, 500)
  readonly action: string;

  @IsOptional()
  @IsString()
  @Length(1, 300)
  readonly helpers?: string;

  /** The day on which to look again. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly reviewOn: string;
}
