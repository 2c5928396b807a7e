import type {
  CommentToRead,
  DraftReportView,
  LocalHour,
  OwnSubjectView,
} from '../../application/reports/reports.view.js';
import type { Language, Localised } from '../../core/language.js';
import { IllustratedReading, illustratedReading } from '../reports/illustrated-reading.js';

/** Where a debrief stands; the words are `facilitator:stage.<stage>`. */
export type DebriefStage = 'not-yet' | 'to-read' | 'released';

export interface DebriefLine {
  readonly subject: OwnSubjectView;
  readonly stage: DebriefStage;
  /** `null` until the box has been opened. */
  readonly href: string | null;
}

const stageOf = ({ released, campaignState }: OwnSubjectView): DebriefStage => {
  if (released) return 'released';
  return ['opened', 'released', 'archived'].includes(campaignState) ? 'to-read' : 'not-yet';
};

export const toDebriefLine = (subject: OwnSubjectView): DebriefLine => {
  const stage = stageOf(subject);
  return { subject, stage, href: stage === 'not-yet' ? null : `/debriefs/${subject.id}` };
};

/** How many comments stand where. */
export interface CommentCounts {
  readonly all: number;
  /** The first reader has decided nothing yet. */
  readonly undecided: number;
  readonly toConfirm: number;
  readonly differs: number;
}

export interface DebriefView {
  readonly subjectId: string;
  readonly name: string;
  readonly campaignName: Localised;
  readonly released: boolean;
  readonly releaseAt: LocalHour | null;
  readonly doubtNow: DraftReportView['doubtNow'];
  readonly goodMoment: LocalHour;
  readonly counts: CommentCounts;
  readonly reading: IllustratedReading;
}

export function countsOf(comments: readonly CommentToRead[]): CommentCounts {
  const at = (wanted: CommentToRead['standing']): number =>
    comments.filter(({ standing }) => standing === wanted).length;
  return {
    all: comments.length,
    undecided: at('undecided'),
    toConfirm: at('to-confirm'),
    differs: at('differs'),
  };
}

export function toDebriefView(draft: DraftReportView, language: Language): DebriefView {
  const { subjectId, report, comments, released, releaseAt, doubtNow, goodMoment } = draft;
  return {
    subjectId,
    name: report.subject.name,
    campaignName: report.campaign.name,
    released,
    releaseAt,
    doubtNow,
    goodMoment,
    counts: countsOf(comments),
    reading: illustratedReading({ report, language, releasedOn: null }, `/debriefs/${subjectId}/charts`),
  };
}
