import { PublishableTable } from '../disclosure/publishable-table.js';
import { Questionnaire } from '../questionnaires/questionnaire.js';
import { Response } from '../questionnaires/response.js';
import { FrozenReport } from './frozen-report.js';
import { CommentReport, ReportModel } from './report-model.js';

/** All that a report is built from. Of the raters' ratings it has the published table alone. */
export interface ReportSource {
  readonly subject: ReportModel['subject'];
  readonly campaign: ReportModel['campaign'];
  readonly questionnaire: Questionnaire;
  /** `null`: no self-assessment. */
  readonly self: Response | null;
  /** `null`: nobody is named as line manager. */
  readonly managerName: string | null;
  readonly table: PublishableTable;
  /** After reading by the facilitator, in the frozen random order; as many as there were comments at the opening. */
  readonly comments: readonly CommentReport[];
  readonly managerComments: readonly CommentReport[];
  /** The same leader's last frozen release for the same purpose; `null`: there is none. */
  readonly earlier: FrozenReport | null;
}
