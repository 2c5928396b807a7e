import fc from 'fast-check';
import { decideGroups } from '../disclosure/decide-groups.js';
import { RaterGroup } from '../questionnaires/questionnaire.js';
import { answers, ballotsOf, factsOf, QUESTIONNAIRE } from './ballots-example.js';
import { OpenedBallot } from './opened-ballot.js';
import { tallyBallots } from './tally-ballots.js';

const tally = (ballots: readonly OpenedBallot[]) =>
  decideGroups(factsOf(ballots)).cells.map((plan) => tallyBallots(plan, ballots, QUESTIONNAIRE));

describe('tallyBallots', () => {
  it('counts ratings per item and adds up component scores exactly', () => {
    const ballots = [
      ...ballotsOf('peer', [5, 4, 4, 3]),
      { group: 'peer' as const, response: answers(4, { 'helping-1': null, 'helping-2': 5 }) },
    ];
    const [cell] = tally(ballots);
    expect(cell?.ballots).toBe(5);
    expect(cell?.items.find(({ item }) => item === 'helping-2')).toEqual({
      item: 'helping-2',
      counts: [0, 0, 1, 2, 2],
      notObserved: 0,
    });
    expect(cell?.components.find(({ component }) => component === 'helping')).toEqual({
      component: 'helping',
      n: 5,
      sumUnits: 300 + 240 + 240 + 180 + 252,
      unitsPerPoint: 60,
    });
  });

  it('leaves out items and components that fewer people answered than the minimum', () => {
    const ballots = [
      ...ballotsOf('peer', [5, 4, 4, 3]),
      { group: 'peer' as const, response: answers(4, { 'helping-1': null }) },
      { group: 'peer' as const, response: { ratings: {}, comments: [], conditions: [] } },
    ];
    const [cell] = tally(ballots);
    expect(cell?.items.map(({ item }) => item)).not.toContain('helping-1');
    expect(cell?.items.find(({ item }) => item === 'helping-2')).toMatchObject({ notObserved: 1 });
    expect(cell?.components.every(({ n }) => n === 5)).toBe(true);
  });

  it('asks patients two items per component and uses units of their own', () => {
    const [cell] = tally(ballotsOf('patient', [5, 5, 5, 5, 5, 4, 4, 4, 4, 4]));
    expect(cell?.items).toHaveLength(8);
    expect(cell?.components[0]).toMatchObject({ n: 10, sumUnits: 90, unitsPerPoint: 2 });
  });

  it('pools patients by component only; the items of a pool are its colleagues’', () => {
    const ballots = [...ballotsOf('peer', [4, 4, 4, 4]), ...ballotsOf('patient', [2, 2, 2, 2, 2, 2])];
    const [cell] = tally(ballots);
    expect(cell).toMatchObject({ group: 'pooled', ballots: 10, items: [] });
    expect(cell?.components[0]).toMatchObject({ n: 10, sumUnits: (16 + 12) * 60, unitsPerPoint: 60 });
  });

  it('destroys a cell that spoiled ballots made too small', () => {
    const counted = ballotsOf('peer', [4, 4, 4, 4, 4]);
    const [plan] = decideGroups(factsOf(counted)).cells;
    if (plan === undefined) throw new Error('five peers are published');
    expect(tallyBallots(plan, counted.slice(1), QUESTIONNAIRE)).toBeNull();
  });

  it('does not depend on the order of ballots', () => {
    const group = fc.constantFrom<RaterGroup>('peer', 'other', 'patient');
    const rating = fc.constantFrom(1, 2, 3, 4, 5, null);
    const ballot = fc.record({ group, rating, first: rating }).map(({ group: of, rating: all, first }) => ({
      group: of,
      response: answers(all as null, { 'attending-1': first as null }),
    }));
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 30 }), (ballots) => {
        expect(tally(ballots.toReversed())).toEqual(tally(ballots));
      }),
    );
  });
});
