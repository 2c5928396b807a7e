import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { type Language, LANGUAGES } from '../../core/language.js';

/** Whom a leader may choose; direct reports come as a whole team, and the line manager from the register. */
export const CHOSEN_RELATIONSHIPS = ['peer', 'other'] as const;
export type ChosenRelationship = (typeof CHOSEN_RELATIONSHIPS)[number];

export class ProposeColleaguesInput {
  @IsIn(CHOSEN_RELATIONSHIPS)
  readonly relationship: ChosenRelationship;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @IsUUID(undefined, { each: true })
  readonly personIds: string[];
}

/** Somebody who does not work here: always one of the other colleagues. */
export class ProposeOutsiderInput {
  @IsString()
  @Length(1, 120)
  readonly name: string;

  @IsEmail()
  readonly email: string;

  /** Left out: the organisation's own language. */
  @IsOptional()
  @IsIn(LANGUAGES)
  readonly language?: Language;
}

export class SearchColleaguesInput {
  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly q?: string;

  @IsOptional()
  @IsIn(CHOSEN_RELATIONSHIPS)
  readonly relationship?: ChosenRelationship;
}

export class AcceptRatersInput {
  /** Those from outside whom the approver knows under this address; all of them, or nobody is accepted. */
  @IsArray()
  @IsUUID(undefined, { each: true })
  readonly outsiders: string[];
}

export class AskForMoreInput {
  @IsString()
  @Length(1, 1000)
  readonly note: string;
}

export class PatientsRequestInput {
  /** Why nobody who is cared for meets this leader. */
  @IsString()
  @Length(1, 500)
  readonly reason: string;
}

const DECISIONS = ['approve', 'refuse'] as const;

export class PatientsDecisionInput {
  @IsIn(DECISIONS)
  readonly decision: (typeof DECISIONS)[number];
}

export class ChooseApproverInput {
  @IsUUID()
  readonly approverId: string;
}
