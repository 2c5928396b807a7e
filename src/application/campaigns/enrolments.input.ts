import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsUUID } from 'class-validator';

const MOST_UNITS = 500;
const MOST_PEOPLE = 5000;

/** Whom to look at: the leaders of these units and of everything inside them. */
export class PreviewEnrolmentInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  @IsUUID(undefined, { each: true })
  readonly unitIds: string[];

  /** Leaders are shared out among them in turn; nobody gets their own line manager. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  @IsUUID(undefined, { each: true })
  readonly facilitatorIds: string[];

  /** Left out: chosen later. Whoever cannot have this one gets none. */
  @IsOptional()
  @IsUUID()
  readonly approverId?: string;

  /** For all of them; units whose roles have no patients are enrolled in a step of their own. */
  @IsBoolean()
  readonly patientsApply: boolean;
}

/** The same, with whom of those who were looked at to enrol. */
export class EnrolUnitsInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  @IsUUID(undefined, { each: true })
  readonly unitIds: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_UNITS)
  @IsUUID(undefined, { each: true })
  readonly facilitatorIds: string[];

  @IsOptional()
  @IsUUID()
  readonly approverId?: string;

  @IsBoolean()
  readonly patientsApply: boolean;

  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @IsUUID(undefined, { each: true })
  readonly personIds: string[];
}
