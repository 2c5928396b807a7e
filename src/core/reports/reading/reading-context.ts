import { Language } from '../../language.js';
import { ReportModel } from '../report-model.js';
import { Translate } from './translate.js';

/** What every section is read from. */
export interface ReadingContext {
  readonly model: ReportModel;
  readonly language: Language;
  readonly t: Translate;
}
