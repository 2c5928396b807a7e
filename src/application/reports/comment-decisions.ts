import type { FrozenComment } from '../../core/disclosure/frozen-results.js';
import type { CommentReport } from '../../core/reports/report-model.js';
import { type LaneChoice, moreCareful } from '../../core/triage/lanes.js';
import { standingOf } from '../../core/triage/standing.js';
import type { CommentDecisionEntity } from '../../persistence/register/opening.entity.js';
import type { CommentToRead } from './reports.view.js';

type Source = CommentDecisionEntity['source'];
type Place = Pick<CommentToRead, 'source' | 'position'>;

/** What was noted down about the comments of one subject. */
export interface Notes {
  readonly decisions: readonly CommentDecisionEntity[];
  readonly concerns: readonly Place[];
}

const isAt =
  (place: Place) =>
  ({ source, position }: Place): boolean =>
    source === place.source && position === place.position;

/** What the second reader would do instead, if anything. */
export const otherChoiceIn = ({
  secondLane,
  secondWords,
}: Pick<CommentDecisionEntity, 'secondLane' | 'secondWords'>): LaneChoice | null =>
  secondLane === null ? null : { lane: secondLane, words: secondWords };

type Decided = Pick<CommentToRead, 'lane' | 'words' | 'version' | 'standing' | 'otherwise' | 'canSettle'>;

const UNDECIDED: Decided = {
  lane: null,
  words: '',
  version: 0,
  standing: 'undecided',
  otherwise: null,
  canSettle: false,
};

function decidedIn(decision: CommentDecisionEntity | undefined): Decided {
  if (!decision) return UNDECIDED;
  const { lane, words, version, secondView } = decision;
  const otherwise = otherChoiceIn(decision);
  return {
    lane,
    words,
    version,
    standing: standingOf({ first: decision, secondView }),
    otherwise,
    canSettle: otherwise !== null && moreCareful(decision, otherwise) !== null,
  };
}

/** Every comment with what was decided about it, for its readers alone, in the one order of the opening. */
export const commentsToRead = (
  source: Source,
  comments: readonly FrozenComment[],
  { decisions, concerns }: Notes,
): readonly CommentToRead[] =>
  comments.map(({ text, mode }, position) => {
    const here = isAt({ source, position });
    return { source, position, text, mode, ...decidedIn(decisions.find(here)), concern: concerns.some(here) };
  });

/** Two people must have said the same of every comment before a report is frozen. */
export const awaitsDecision = ({ standing }: CommentToRead): boolean => standing !== 'agreed';

const NOT_READ = '';

/** What the report says in place of a comment. One that nobody has put into words yet is withheld. */
export const reportedComment = ({ lane, mode, text, words }: CommentToRead): CommentReport => {
  if (lane === 'theme') return { kind: 'theme', text: words };
  if (lane === 'withhold') return { kind: 'withheld', reason: words };
  if (mode === 'themes-only') return { kind: 'withheld', reason: NOT_READ };
  return { kind: 'verbatim', text };
};
