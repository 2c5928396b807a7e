import { QUESTIONNAIRE } from './ballots-example.js';
import { reportConditions } from './report-conditions.js';

const share = (count: number, ballots: number) => {
  const conditions = reportConditions({ ballots, counts: { workload: count } }, QUESTIONNAIRE);
  return conditions.kind === 'shown' ? conditions.list[0]?.share : conditions.kind;
};

describe('reportConditions', () => {
  it('says few, some or most by thirds', () => {
    expect([0, 3, 4, 7, 8, 12].map((count) => share(count, 12))).toEqual([
      'few',
      'few',
      'some',
      'some',
      'most',
      'most',
    ]);
  });

  it('says nothing of fewer than ten ballots', () => {
    expect(share(9, 9)).toBe('suppressed');
    expect(share(0, 0)).toBe('suppressed');
  });

  it('has nothing to say where no condition was asked for', () => {
    const tally = { ballots: 20, counts: {} };
    expect(reportConditions(tally, { ...QUESTIONNAIRE, conditions: [] })).toEqual({ kind: 'none' });
  });
});
