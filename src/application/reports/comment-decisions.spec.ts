import type { CommentDecisionEntity } from '../../persistence/register/opening.entity.js';
import { awaitsDecision, commentsToRead, reportedComment } from './comment-decisions.js';

const decision = (
  position: number,
  lane: CommentDecisionEntity['lane'],
  words: string,
): CommentDecisionEntity => ({
  id: '',
  organisationId: '',
  subjectId: '',
  source: 'shuffled',
  position,
  lane,
  words,
  decidedBy: '',
  version: 1,
  secondView: 'agreed',
  secondLane: null,
  secondWords: '',
  secondBy: '',
});

const noted = (...decisions: readonly CommentDecisionEntity[]) => ({ decisions, concerns: [] });

const quoted = { text: 'Listens to the end.', mode: 'word-for-word' } as const;
const themed = { text: 'On Tuesday in bay four …', mode: 'themes-only' } as const;

describe('what the facilitator decides about comments', () => {
  it('quotes word for word what may be quoted, unless it is withheld or put into a theme', () => {
    const comments = commentsToRead(
      'shuffled',
      [quoted, quoted, quoted],
      noted(decision(1, 'withhold', 'names a third person'), decision(2, 'theme', 'Being listened to.')),
    );
    expect(comments.map(reportedComment)).toEqual([
      { kind: 'verbatim', text: 'Listens to the end.' },
      { kind: 'withheld', reason: 'names a third person' },
      { kind: 'theme', text: 'Being listened to.' },
    ]);
  });

  it('never quotes whoever asked for themes only, and waits for the facilitator’s words', () => {
    const [undecided] = commentsToRead('shuffled', [themed], noted());
    const [decided] = commentsToRead('shuffled', [themed], noted(decision(0, 'theme', 'Time for handover.')));
    expect(undecided && awaitsDecision(undecided)).toBe(true);
    expect(undecided && reportedComment(undecided).kind).toBe('withheld');
    expect(decided && awaitsDecision(decided)).toBe(false);
    expect(decided && reportedComment(decided)).toEqual({ kind: 'theme', text: 'Time for handover.' });
  });

  it('keeps the decisions about the manager’s words apart from the others', () => {
    const [comment] = commentsToRead('manager', [quoted], noted(decision(0, 'withhold', 'no')));
    expect(comment?.lane).toBeNull();
  });

  it('waits while nobody, one person only, or two who differ have decided', () => {
    const first = { ...decision(0, 'publish', '-'), secondView: null, secondBy: null };
    const differing = {
      ...first,
      secondView: 'differs',
      secondLane: 'withhold',
      secondWords: 'why',
    } as const;
    const waiting = [noted(), noted(first), noted(differing), noted(decision(0, 'publish', '-'))].map(
      (notes) => commentsToRead('shuffled', [quoted], notes).some(awaitsDecision),
    );
    expect(waiting).toEqual([true, true, true, false]);
    const [comment] = commentsToRead('shuffled', [quoted], noted(differing));
    expect(comment).toMatchObject({ otherwise: { lane: 'withhold', words: 'why' }, canSettle: true });
  });
});
