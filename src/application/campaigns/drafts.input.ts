import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { type Template, TEMPLATES } from '../../core/campaigns/templates.js';
import { IsCalendarDay } from './calendar-day.decorator.js';

/** From which day the templates are reckoned; left out: today. */
export class TemplatesInput {
  @IsOptional()
  @IsCalendarDay()
  readonly startsOn?: string;
}

/** What a campaign is begun with, before its form. */
export class BeginInput {
  @IsOptional()
  @IsIn(TEMPLATES)
  readonly template?: Template;

  @IsOptional()
  @IsCalendarDay()
  readonly startsOn?: string;
}

export class CampaignDatesInput {
  @IsCalendarDay()
  readonly opensOn: string;

  @IsCalendarDay()
  readonly closesOn: string;

  /** What is left out follows the two days above. */
  @IsOptional()
  @IsCalendarDay()
  readonly startsOn?: string;

  @IsOptional()
  @IsCalendarDay()
  readonly chooseRatersBy?: string;

  @IsOptional()
  @IsCalendarDay()
  readonly releaseBy?: string;

  /** Up to this day a single leader's raters can be given longer; left out: nobody's can. */
  @IsOptional()
  @IsCalendarDay()
  readonly finalClosesOn?: string;
}

export class CopyCampaignInput {
  @IsString()
  @Length(1, 120)
  readonly nameEn: string;

  @IsString()
  @Length(1, 120)
  readonly nameCy: string;

  /** How much later every date is: whole weeks, so that each keeps its day of the week. */
  @IsInt()
  @Min(1)
  @Max(520)
  readonly weeks: number;
}
