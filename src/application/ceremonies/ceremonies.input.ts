import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CUSTODIES, type Custody } from '../../core/campaigns/life-cycle.js';

/** For a ceremony all three are needed; automatic custody needs nobody, and forgets whoever was named. */
export class ChooseCustodyInput {
  @IsIn(CUSTODIES)
  readonly custody: Custody;

  @IsOptional()
  @IsUUID()
  readonly custodian1?: string;

  @IsOptional()
  @IsUUID()
  readonly custodian2?: string;

  @IsOptional()
  @IsUUID()
  readonly custodian3?: string;
}

/** Three words of the sheet, those that the sheet was shown with. */
export class ConfirmSheetInput {
  @IsString()
  @MaxLength(100)
  readonly first: string;

  @IsString()
  @MaxLength(100)
  readonly second: string;

  @IsString()
  @MaxLength(100)
  readonly third: string;
}

export class GiveBackInput {
  @IsString()
  @MaxLength(2000)
  readonly words: string;
}
