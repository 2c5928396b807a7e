import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Length } from 'class-validator';

/** `2027-03-14`: a day of the organisation's calendar, without a clock. */
export const IsCalendarDay = (): PropertyDecorator =>
  applyDecorators(IsISO8601({ strict: true }), Length(10, 10));
