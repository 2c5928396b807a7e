import { mayShowComments } from '../disclosure/comment-rule.js';
import { CommentReport, ReportModel } from './report-model.js';
import { reportGroups } from './report-groups.js';
import { ReportSource } from './report-source.js';

/** Patients are asked a question of their own, so the question beside a comment would tell which group wrote it. */
const withoutQuestion = (comment: CommentReport): CommentReport =>
  comment.kind === 'withheld'
    ? { kind: comment.kind, reason: comment.reason }
    : { kind: comment.kind, text: comment.text };

/** R11, once more at the door: the opening has already dropped comments that may not be shown. */
export const reportComments = ({
  comments,
  questionnaire,
  results,
}: ReportSource): ReportModel['comments'] => {
  if (!questionnaire.openQuestions.some(({ audience }) => audience !== 'self')) return { kind: 'none' };
  const anonymous = reportGroups(results).filter(({ group }) => group !== 'manager');
  const ballots = anonymous.reduce((total, { cell }) => total + (cell?.ballots ?? 0), 0);
  return mayShowComments({ ballots, writers: comments.length })
    ? { kind: 'shown', list: comments.map(withoutQuestion) }
    : { kind: 'suppressed' };
};

export const reportManagerComments = ({
  managerName,
  managerComments,
}: ReportSource): ReportModel['managerComments'] =>
  managerName === null ? null : { name: managerName, list: managerComments };
