import { IsCalendarDay } from './calendar-day.decorator.js';

export class ExtendInput {
  /** The new last day for this leader's raters, until 23:59. */
  @IsCalendarDay()
  readonly closesOn: string;
}
