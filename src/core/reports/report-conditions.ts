import { ConditionsTally } from '../disclosure/frozen-results.js';
import { Questionnaire } from '../questionnaires/questionnaire.js';
import { ConditionReport, ReportModel } from './report-model.js';

const BALLOTS_FOR_CONDITIONS = 10;

/** Thirds, compared without division. Worked numbers of twelve: 3 few, 4 some, 7 some, 8 most. */
const shareOf = (count: number, ballots: number): ConditionReport['share'] => {
  if (3 * count >= 2 * ballots) return 'most';
  return 3 * count >= ballots ? 'some' : 'few';
};

/** R20: what makes compassion harder here, in three words and only from ten ballots; "few" includes nobody. */
export const reportConditions = (
  tally: ConditionsTally,
  { conditions }: Questionnaire,
): ReportModel['conditions'] => {
  if (conditions.length === 0) return { kind: 'none' };
  if (tally.ballots < BALLOTS_FOR_CONDITIONS) return { kind: 'suppressed' };
  return {
    kind: 'shown',
    list: conditions.map(({ key, label }) => ({
      condition: key,
      label,
      share: shareOf(tally.counts[key] ?? 0, tally.ballots),
    })),
  };
};
