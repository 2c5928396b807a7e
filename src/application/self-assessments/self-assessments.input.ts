import { IsBoolean, IsObject } from 'class-validator';

export class SaveSelfAssessmentInput {
  /** By item key: 1 to 5, or `null` for "not observed". Checked against the questionnaire. */
  @IsObject()
  readonly ratings: Record<string, number | string | null>;

  /** True ends the self-assessment: it can no longer be changed, because ratings by others come after it. */
  @IsBoolean()
  readonly complete: boolean;
}
