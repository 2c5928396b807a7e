import type { CommentTriageView } from '../../application/reports/comment-triage.view.js';
import type { CommentToRead } from '../../application/reports/reports.view.js';
import { CommentCounts, countsOf } from './debrief.view.js';

/** A comment and where it stands on the page. */
interface NumberedComment extends CommentToRead {
  readonly id: string;
  readonly number: number;
}

export interface CommentsView extends Omit<CommentTriageView, 'comments'> {
  readonly comments: readonly NumberedComment[];
  readonly counts: CommentCounts;
}

export const commentAnchor = ({ source, position }: Pick<CommentToRead, 'source' | 'position'>): string =>
  `comment-${source}-${String(position)}`;

export const toCommentsView = ({ comments, ...triage }: CommentTriageView): CommentsView => ({
  ...triage,
  counts: countsOf(comments),
  comments: comments.map((comment, index) => ({
    ...comment,
    id: commentAnchor(comment),
    number: index + 1,
  })),
});
