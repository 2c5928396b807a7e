import { QUESTIONNAIRE, resultsOf } from '../reports/ballots-example.js';
import { DISCLOSURE_RULES } from './disclosure-rules.js';
import { ConditionsTally } from './frozen-results.js';
import { publishConditions } from './publish-conditions.js';
import { NO_REPAIRS } from './repairs.js';

const published = (conditions: ConditionsTally, questionnaire = QUESTIONNAIRE) =>
  publishConditions({
    raw: { questionnaire, results: { ...resultsOf([]), conditions }, spreads: [] },
    rules: DISCLOSURE_RULES,
    repairs: NO_REPAIRS,
  });

const share = (count: number, ballots: number) => {
  const conditions = published({ ballots, counts: { workload: count } });
  return conditions.kind === 'shown' ? conditions.list[0]?.share : conditions.kind;
};

describe('publishConditions', () => {
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
    expect(published(tally, { ...QUESTIONNAIRE, conditions: [] })).toEqual({ kind: 'none' });
  });
});
