import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Max, Min, ValidateIf } from 'class-validator';

const isLater = ({ when }: ReleaseInput): boolean => when === 'later';
const isAnyway = ({ anyway }: ReleaseInput): boolean => anyway === 'yes';

export class ReleaseInput {
  @IsIn(['now', 'later'])
  readonly when: 'now' | 'later';

  /** A day of the organisation's calendar; left out for now. */
  @ValidateIf(isLater)
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly day?: string;

  /** The full hour by the organisation's clock, from seven in the morning to seven in the evening; left out for now. */
  @ValidateIf(isLater)
  @IsInt()
  @Min(7)
  @Max(19)
  readonly hour?: number;

  /** Whether a Friday afternoon, a weekend or a bank holiday is meant. */
  @IsOptional()
  @IsIn(['yes', 'no'])
  readonly anyway?: 'yes' | 'no';

  /** Why; stands in the record of events. */
  @ValidateIf(isAnyway)
  @IsString()
  @Length(1, 500)
  readonly reason?: string;
}
