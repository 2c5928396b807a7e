import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { type Purpose, PURPOSES } from '../../core/campaigns/life-cycle.js';
import { IsCalendarDay } from './calendar-day.decorator.js';

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
  @IsCalendarDay()
  readonly opensOn: string;

  /** Answering closes at 23:59 of this day. */
  @IsCalendarDay()
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
  @IsCalendarDay()
  readonly chooseRatersBy?: string;

  /** The first day of the plan; left out: two weeks before answering opens. */
  @IsOptional()
  @IsCalendarDay()
  readonly startsOn?: string;

  /** The day by which reports should be released; left out: a week and a half after the last day for answers. */
  @IsOptional()
  @IsCalendarDay()
  readonly releaseBy?: string;

  /** Up to this day a single leader's raters can be given longer; left out: nobody's can. */
  @IsOptional()
  @IsCalendarDay()
  readonly finalClosesOn?: string;
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
