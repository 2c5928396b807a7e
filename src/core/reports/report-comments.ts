import { CommentReport, ReportModel } from './report-model.js';
import { ReportSource } from './report-source.js';

/** Patients are asked a question of their own, so the question beside a comment would tell which group wrote it. */
const withoutQuestion = (comment: CommentReport): CommentReport =>
  comment.kind === 'withheld'
    ? { kind: comment.kind, reason: comment.reason }
    : { kind: comment.kind, text: comment.text };

export const reportComments = ({ comments, questionnaire, table }: ReportSource): ReportModel['comments'] => {
  if (!questionnaire.openQuestions.some(({ audience }) => audience !== 'self')) return { kind: 'none' };
  return table.comments === 'shown'
    ? { kind: 'shown', list: comments.map(withoutQuestion) }
    : { kind: 'suppressed' };
};

export const reportManagerComments = ({
  managerName,
  managerComments,
}: ReportSource): ReportModel['managerComments'] =>
  managerName === null ? null : { name: managerName, list: managerComments };
