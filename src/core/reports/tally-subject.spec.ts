import { decideGroups } from '../disclosure/decide-groups.js';
import { answers, ballotsOf, commented, factsOf, QUESTIONNAIRE } from './ballots-example.js';
import { OpenedBallot } from './opened-ballot.js';
import { Shuffle, tallySubject } from './tally-subject.js';

const backwards: Shuffle = (list) => list.toReversed();

const tally = (ballots: readonly OpenedBallot[], opened = ballots) =>
  tallySubject(
    {
      subjectRef: 'subject',
      decision: decideGroups(factsOf(ballots)),
      ballots: opened,
      questionnaire: QUESTIONNAIRE,
    },
    backwards,
  );

const writer = (group: OpenedBallot['group'], ...texts: readonly string[]): OpenedBallot => ({
  group,
  response: commented(answers(4), ...texts),
});

const fivePeers = ballotsOf('peer', [4, 4, 4, 4, 4]);

describe('tallySubject', () => {
  it('mixes the comments of all anonymous groups, without group and question, in the caller’s order', () => {
    const ballots = [
      ...fivePeers,
      writer('other', 'one', 'two'),
      writer('other', 'three'),
      writer('other', 'four'),
      writer('other', ' '),
      writer('other'),
    ];
    expect(tally(ballots).comments).toEqual(
      ['four', 'three', 'two', 'one'].map((text) => ({ text, mode: 'word-for-word' })),
    );
  });

  it('keeps no comment of a pool with fewer than eight ballots or three writers', () => {
    const three = [writer('peer', 'a'), writer('peer', 'b'), writer('peer', 'c')];
    expect(tally([...ballotsOf('peer', [4, 4, 4, 4]), ...three]).comments).toEqual([]);
    expect(tally([...fivePeers, ...three]).comments).toHaveLength(3);
    expect(
      tally([...fivePeers, writer('peer', 'a', 'b'), writer('peer', 'c'), ...fivePeers]).comments,
    ).toEqual([]);
  });

  it('counts a possible second ballot of a person neither for comments nor for conditions', () => {
    const writers = ['a', 'b', 'c'].map((text) => writer('peer', text));
    const withReplacement = (ballots: readonly OpenedBallot[]) =>
      tallySubject(
        {
          subjectRef: 'subject',
          decision: decideGroups({ ...factsOf(ballots), replacements: { peer: 1 } }),
          ballots,
          questionnaire: QUESTIONNAIRE,
        },
        backwards,
      );
    expect(withReplacement([...fivePeers, ...fivePeers, ...writers]).comments).toEqual([]);
    const four = [...fivePeers, ...writers, writer('peer', 'd')];
    expect(withReplacement(four).comments).toHaveLength(4);
    expect(withReplacement(four.slice(1)).comments).toEqual([]);
    expect(withReplacement(four).replacements).toMatchObject({ peer: 'some', other: 'none' });
  });

  it('keeps the manager’s comments apart, with their question', () => {
    const { comments, managerComments } = tally([...fivePeers, writer('manager', 'well done')]);
    expect(comments).toEqual([]);
    expect(managerComments).toEqual([{ question: 'keep-doing', text: 'well done', mode: 'word-for-word' }]);
  });

  it('counts conditions of anonymous colleagues only, and only from five', () => {
    const busy = { ...answers(4), conditions: ['workload', 'workload', 'unknown'] };
    const colleagues = [1, 2, 3, 4, 5].map((): OpenedBallot => ({ group: 'peer', response: busy }));
    const manager: OpenedBallot = { group: 'manager', response: busy };
    const expected = { ballots: 5, counts: { workload: 5, staffing: 0 } };
    expect(tally([...colleagues, manager]).conditions).toEqual(expected);
    const pool = [...colleagues.slice(2), ...ballotsOf('patient', [4, 4, 4, 4, 4, 4, 4])];
    expect(tally(pool)).toMatchObject({
      outcomes: { peer: 'pooled', patient: 'pooled' },
      conditions: { ballots: 0, counts: {} },
    });
  });

  it('destroys a group whose spoiled ballots brought it below its threshold, with all that it wrote', () => {
    const others = Array.from({ length: 8 }, () => writer('other', 'kept'));
    const peers = Array.from({ length: 5 }, () => writer('peer', 'lost'));
    const results = tally([...peers, ...others], [...peers.slice(1), ...others]);
    expect(results.outcomes).toMatchObject({ peer: 'destroyed', other: 'published' });
    expect(results.cells.map(({ group }) => group)).toEqual(['other']);
    expect(results.comments.map(({ text }) => text)).not.toContain('lost');
  });

  it('uses no ballot of a group that was to be destroyed, even if it is handed one', () => {
    const results = tally([...fivePeers, ...ballotsOf('other', [1, 1, 1, 1])]);
    expect(results.outcomes.other).toBe('destroyed');
    expect(results.conditions.ballots).toBe(5);
  });
});
