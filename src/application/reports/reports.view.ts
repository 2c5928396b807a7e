import type { CampaignState } from '../../core/campaigns/life-cycle.js';
import type { Localised } from '../../core/language.js';
import type { CommentLane, LaneChoice } from '../../core/triage/lanes.js';
import type { Standing } from '../../core/triage/standing.js';
import type { ReleaseDoubt } from '../../core/campaigns/release-moment.js';
import type { CommentMode } from '../../core/questionnaires/response.js';
import type { FrozenReport } from '../../core/reports/frozen-report.js';
import type { ReportModel } from '../../core/reports/report-model.js';

/** One subject as the leader or the facilitator sees it in a list. */
export interface OwnSubjectView {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignName: Localised;
  readonly campaignState: CampaignState;
  readonly purpose: 'development' | 'promotion-evidence';
  readonly name: string;
  readonly closesOn: string;
  readonly selfAssessed: boolean;
  /** Colleagues who were named; who of them has answered is in no view. */
  readonly ratersAsked: number;
  readonly ratersState: 'choosing' | 'submitted' | 'more-asked' | 'approved';
  readonly released: boolean;
}

/** A comment as only its two readers see it, with what they decided. */
export interface CommentToRead {
  readonly source: 'shuffled' | 'manager';
  readonly position: number;
  readonly text: string;
  readonly mode: CommentMode;
  readonly lane: CommentLane | null;
  readonly words: string;
  /** Of the first reader's decision; 0 while there is none. */
  readonly version: number;
  readonly standing: Standing;
  /** What the second reader would do instead. */
  readonly otherwise: LaneChoice | null;
  /** Whether the two could settle it by taking the more careful way. */
  readonly canSettle: boolean;
  /** Whether somebody who speaks up for people's safety was told of it. */
  readonly concern: boolean;
}

/** Of the organisation's calendar and clock. */
export interface LocalHour {
  /** ISO date. */
  readonly day: string;
  readonly hour: number;
}

export interface DraftReportView {
  readonly subjectId: string;
  readonly report: ReportModel;
  readonly comments: readonly CommentToRead[];
  readonly released: boolean;
  /** When the frozen report goes, or went, to its leader; `null` while nothing is frozen. */
  readonly releaseAt: LocalHour | null;
  /** Why releasing it at this very moment would be a bad idea, if so. */
  readonly doubtNow: ReleaseDoubt | null;
  /** The next moment without such a doubt. */
  readonly goodMoment: LocalHour;
}

export interface ReleasedReportView {
  readonly subjectId: string;
  /** As it was frozen, in the form that reports had then. */
  readonly report: FrozenReport;
  readonly sha256: string;
  /** ISO date where the organisation is. */
  readonly releasedOn: string;
}
