import { IsIn, IsOptional } from 'class-validator';
import { type Language, LANGUAGES } from '../../core/language.js';

export class ReportLanguageInput {
  /** Left out: the reader's own language. */
  @IsOptional()
  @IsIn(LANGUAGES)
  readonly language?: Language;
}
