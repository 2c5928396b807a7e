import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { type Purpose, PURPOSES } from '../../core/campaigns/life-cycle.js';

export const APPROVALS = ['required', 'not-required'] as const;

/** Minimum numbers to show; whatever is left out keeps its present value. Ranges are checked by the ratchet. */
export class ThresholdsInput {
  @IsOptional()
  @IsInt()
  readonly peer?: number;

  @IsOptional()
  @IsInt()
  readonly 'direct-report'?: number;

  @IsOptional()
  @IsInt()
  readonly other?: number;

  @IsOptional()
  @IsInt()
  readonly patient?: number;

  @IsOptional()
  @IsInt()
  readonly pooled?: number;
}

export class CreateCampaignInput {
  @IsString()
  @Length(1, 120)
  readonly nameEn: string;

  @IsString()
  @Length(1, 120)
  readonly nameCy: string;

  @IsIn(PURPOSES)
  readonly purpose: Purpose;

  @IsUUID()
  readonly questionnaireId: string;

  /** A day of the organisation's calendar; answering opens at its beginning. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly opensOn: string;

  /** Answering closes at 23:59 of this day. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly closesOn: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ThresholdsInput)
  readonly thresholds?: ThresholdsInput;

  /** Whether an approver accepts the raters whom a leader proposes; left out: they do. */
  @IsOptional()
  @IsIn(APPROVALS)
  readonly approval?: (typeof APPROVALS)[number];

  /** The day by which raters should be chosen; left out: the day before answering opens. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly chooseRatersBy?: string;
}

export class EnrolSubjectInput {
  @IsUUID()
  readonly personId: string;

  @IsUUID()
  readonly facilitatorId: string;

  /** Confirms what the facilitator decides about comments; may be chosen later. */
  @IsOptional()
  @IsUUID()
  readonly secondReaderId?: string;

  /** False for a role without patients: "patient feedback does not apply", shown as such and never as a gap. */
  @IsBoolean()
  readonly patientsApply: boolean;

  /** Who accepts the raters whom the leader proposes; may be chosen later. */
  @IsOptional()
  @IsUUID()
  readonly approverId?: string;
}
