import { IsIn, IsISO8601, IsString, Length } from 'class-validator';

export class MakeTablesInput {
  @IsString()
  @Length(1, 120)
  readonly nameEn: string;

  @IsString()
  @Length(1, 120)
  readonly nameCy: string;

  /** Campaigns that closed on or before this day, and in no earlier period. */
  @IsISO8601({ strict: true })
  @Length(10, 10)
  readonly untilDay: string;
}

export const TABLE_SHAPES = ['long', 'wide'] as const;
export type TableShape = (typeof TABLE_SHAPES)[number];

export class TableShapeInput {
  @IsIn(TABLE_SHAPES)
  readonly shape: TableShape = 'long';
}
