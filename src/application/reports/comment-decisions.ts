import type { FrozenComment } from '../../core/disclosure/frozen-results.js';
import type { CommentReport } from '../../core/reports/report-model.js';
import type { CommentDecisionEntity } from '../../persistence/register/opening.entity.js';
import type { CommentToRead } from './reports.view.js';

type Source = CommentDecisionEntity['source'];
type Decisions = readonly CommentDecisionEntity[];

const decisionOn = (
  decisions: Decisions,
  source: Source,
  position: number,
): CommentDecisionEntity | undefined =>
  decisions.find((decision) => decision.source === source && decision.position === position);

/** Every comment with what was decided about it, for the facilitator alone. */
export const commentsToRead = (
  source: Source,
  comments: readonly FrozenComment[],
  decisions: Decisions,
): readonly CommentToRead[] =>
  comments.map(({ text, mode }, position) => {
    const decision = decisionOn(decisions, source, position);
    return { source, position, text, mode, lane: decision?.lane ?? null, words: decision?.words ?? '' };
  });

/** Whoever asked for themes only is never quoted, so their comment waits for the facilitator's words. */
export const awaitsDecision = ({ lane, mode }: CommentToRead): boolean =>
  lane === null && mode === 'themes-only';

const NOT_READ = '';

/** What the report says in place of a comment. One that nobody has put into words yet is withheld. */
export const reportedComment = ({ lane, mode, text, words }: CommentToRead): CommentReport => {
  if (lane === 'theme') return { kind: 'theme', text: words };
  if (lane === 'withhold') return { kind: 'withheld', reason: words };
  if (mode === 'themes-only') return { kind: 'withheld', reason: NOT_READ };
  return { kind: 'verbatim', text };
};
