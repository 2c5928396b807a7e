import { Role } from '../access/roles.js';
import { CustodianCandidate, custodianProblems, custodyStage } from './custodians.js';

const person = (personId: string, ...roles: readonly Role[]): CustodianCandidate => ({ personId, roles });
const [a, b, c] = [person('a', 'hr'), person('b'), person('c', 'leader')];

describe('the three custodians of a campaign', () => {
  it('are three different people, of whom one may be of HR and one a leader elsewhere', () => {
    expect(custodianProblems([a, b, c], ['d'])).toEqual([]);
  });

  it('are all named, and every place that is empty is said', () => {
    expect(custodianProblems([null, b], [])).toEqual([
      { field: 'custodian1', problem: 'custodian-missing' },
      { field: 'custodian3', problem: 'custodian-missing' },
    ]);
  });

  it('are never one person twice, a leader of the campaign, or two people of HR', () => {
    expect(custodianProblems([b, b, person('d')], ['d'])).toEqual([
      { field: 'custodian2', problem: 'custodian-twice' },
      { field: 'custodian3', problem: 'custodian-is-leader' },
    ]);
    expect(custodianProblems([a, b, person('d', 'facilitator', 'hr')], [])).toEqual([
      { field: 'custodian3', problem: 'custodian-second-hr' },
    ]);
  });
});

describe('what a custodian has to do', () => {
  const nothing = { collected: false, returned: false };
  const collected = { collected: true, returned: false };
  const returned = { collected: true, returned: true };

  it.each([
    ['draft', nothing, 0, null],
    ['locked', nothing, 0, 'collect'],
    ['locked', collected, 0, 'keep'],
    ['collecting', collected, 0, 'keep'],
    ['closed', collected, 0, 'give-back'],
    ['closed', collected, 1, 'give-back'],
    ['closed', returned, 1, 'given-back'],
    ['closed', returned, 2, 'over'],
    ['closed', collected, 2, 'over'],
    ['opened', collected, 2, 'over'],
    ['archived', returned, 2, 'over'],
  ] as const)('in a %s campaign follows from their own words and everybody’s', (state, own, all, stage) => {
    expect(custodyStage(state, own, all)).toBe(stage);
  });
});
