import { decideGroups } from '../disclosure/decide-groups.js';
import { Rating } from '../questionnaires/response.js';
import { ballotsOf, factsOf, QUESTIONNAIRE } from './ballots-example.js';
import { cellDeviations, tallySpread } from './tally-spread.js';

const peers = (ratings: readonly Rating[]) => {
  const ballots = ballotsOf('peer', ratings);
  return decideGroups(factsOf(ballots)).cells.flatMap((plan) => cellDeviations(plan, ballots, QUESTIONNAIRE));
};

const subjects = (count: number) => Array.from({ length: count }, () => peers([5, 4, 4, 3, 3, 1])).flat();

describe('tallySpread', () => {
  it('adds up the spread inside each subject’s group: 5, 4, 4, 3, 3, 1 has 9.333, ten of them 93.3', () => {
    expect(tallySpread(subjects(10))[0]).toEqual({
      group: 'peer',
      component: 'attending',
      subjects: 10,
      sumOfSquares: 93.3,
      degreesOfFreedom: 50,
    });
  });

  it('does not count what lies between subjects', () => {
    const unanimous = ([2, 3, 4, 5] as const).flatMap((rating) =>
      peers([rating, rating, rating, rating, rating]),
    );
    expect(tallySpread([...subjects(10), ...unanimous])[0]).toMatchObject({
      subjects: 14,
      sumOfSquares: 93.3,
    });
  });

  it('keeps nothing of fewer than ten subjects', () => {
    expect(tallySpread(subjects(9))).toEqual([]);
  });

  it('takes no share from a manager or from a cell that is too small', () => {
    const manager = ballotsOf('manager', [3]);
    const [plan] = decideGroups(factsOf(manager)).cells;
    if (plan === undefined) throw new Error('a manager is published');
    expect(cellDeviations(plan, manager, QUESTIONNAIRE)).toEqual([]);
    expect(peers([5, 4, 4, 3])).toEqual([]);
  });
});
