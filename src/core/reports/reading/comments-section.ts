import { CommentReport } from '../report-model.js';
import { Block, heading, paragraph } from './blocks.js';
import { ReadingContext } from './reading-context.js';
import { Translate } from './translate.js';

const commentBlock = (comment: CommentReport, t: Translate): Block => {
  if (comment.kind === 'withheld') {
    return { kind: 'quote', text: t('comments.withheld', { reason: comment.reason }), mark: null };
  }
  return {
    kind: 'quote',
    text: comment.text,
    mark: comment.kind === 'theme' ? t('comments.theme') : null,
  };
};

/** No question is named above a comment: only patients are asked theirs, so it would tell whose comment it is. */
const sharedComments = ({ model, t }: ReadingContext): readonly Block[] =>
  model.comments.kind === 'shown'
    ? [paragraph(t('comments.intro')), ...model.comments.list.map((comment) => commentBlock(comment, t))]
    : [paragraph(t('comments.not-shown'))];

const fromManager = ({ model, t }: ReadingContext): readonly Block[] => {
  if (model.managerComments === null || model.managerComments.list.length === 0) {
    return [paragraph(t('manager-comments.empty'))];
  }
  const { name, list } = model.managerComments;
  return [
    paragraph(t('manager-comments.intro', { name })),
    ...list.map((comment) => commentBlock(comment, t)),
  ];
};

export const commentsBlocks = (context: ReadingContext): readonly Block[] => [
  paragraph(context.t('narrative.comments.before')),
  ...sharedComments(context),
  heading('manager-comments', context.t('manager-comments.title')),
  ...fromManager(context),
];
