import { mayShowComments } from '../disclosure/comment-rule.js';
import { FrozenComment } from '../disclosure/frozen-results.js';
import { Comment } from '../questionnaires/response.js';
import { OpenedBallot } from './opened-ballot.js';

const written = ({ response }: OpenedBallot): readonly Comment[] =>
  response.comments.filter(({ text }) => text.trim() !== '');

/**
 * All anonymous groups mixed, without group and question; nothing at all where the pool would not hide its writers.
 * `secondBallots`: as many of the ballots may be the second one of a person.
 */
export const tallyComments = (
  ballots: readonly OpenedBallot[],
  secondBallots = 0,
): readonly FrozenComment[] => {
  const anonymous = ballots.filter(({ group }) => group !== 'manager');
  const writers = anonymous.filter((ballot) => written(ballot).length > 0);
  const people = { ballots: anonymous.length - secondBallots, writers: writers.length - secondBallots };
  if (!mayShowComments(people)) return [];
  return writers.flatMap((ballot) => written(ballot).map(({ text, mode }) => ({ text, mode })));
};

/** The named line manager's comments, with the question that each answers. */
export const managerComments = (ballots: readonly OpenedBallot[]): readonly FrozenComment[] =>
  ballots.filter(({ group }) => group === 'manager').flatMap(written);
