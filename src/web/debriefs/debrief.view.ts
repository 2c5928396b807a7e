import type {
  CommentToRead,
  DraftReportView,
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

/** A comment and where it stands on the page. */
interface NumberedComment extends CommentToRead {
  readonly id: string;
  readonly number: number;
}

export interface DebriefView {
  readonly subjectId: string;
  readonly name: string;
  readonly campaignName: Localised;
  readonly released: boolean;
  readonly comments: readonly NumberedComment[];
  /** Comments about which nothing was decided yet. */
  readonly undecided: number;
  readonly reading: IllustratedReading;
}

export const commentAnchor = ({ source, position }: Pick<CommentToRead, 'source' | 'position'>): string =>
  `comment-${source}-${String(position)}`;

export function toDebriefView(draft: DraftReportView, language: Language): DebriefView {
  const { subjectId, report, comments, released } = draft;
  return {
    subjectId,
    name: report.subject.name,
    campaignName: report.campaign.name,
    released,
    comments: comments.map((comment, index) => ({
      ...comment,
      id: commentAnchor(comment),
      number: index + 1,
    })),
    undecided: comments.filter(({ lane }) => lane === null).length,
    reading: illustratedReading({ report, language, releasedOn: null }, `/debriefs/${subjectId}/charts`),
  };
}
