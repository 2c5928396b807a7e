import { Questionnaire } from '../questionnaires/questionnaire.js';
import { Response } from '../questionnaires/response.js';
import { GroupSpread, SubjectResults } from '../disclosure/frozen-results.js';
import { CommentReport, ReportModel } from './report-model.js';

/** All that a report is built from. */
export interface ReportSource {
  readonly subject: ReportModel['subject'];
  readonly campaign: ReportModel['campaign'];
  readonly questionnaire: Questionnaire;
  /** `null`: no self-assessment. */
  readonly self: Response | null;
  /** `null`: nobody is named as line manager. */
  readonly managerName: string | null;
  readonly results: SubjectResults;
  readonly spreads: readonly GroupSpread[];
  /** After reading by the facilitator, in the frozen random order; the same length as `results.comments`. */
  readonly comments: readonly CommentReport[];
  readonly managerComments: readonly CommentReport[];
}
