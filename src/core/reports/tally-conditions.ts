import { ConditionsTally } from '../disclosure/frozen-results.js';
import { audienceOf, Questionnaire } from '../questionnaires/questionnaire.js';
import { OpenedBallot } from './opened-ballot.js';

/** Colleagues' threshold: the fewest ballots of which anything is kept. */
const BALLOTS_TO_KEEP = 5;

/**
 * How many of a subject's anonymous colleagues named each condition for compassion. Patients are not asked; the manager is
 * known by name and would stand out. A pool of patients may leave fewer than five colleagues: then nothing is kept.
 * `secondBallots`: as many of the ballots may be the second one of a person.
 */
export const tallyConditions = (
  ballots: readonly OpenedBallot[],
  questionnaire: Questionnaire,
  secondBallots = 0,
): ConditionsTally => {
  const asked = ballots.filter(({ group }) => group !== 'manager' && audienceOf(group) === 'colleague');
  if (asked.length - secondBallots < BALLOTS_TO_KEEP) return { ballots: 0, counts: {} };
  const count = (condition: string) =>
    asked.filter(({ response }) => response.conditions.includes(condition)).length;
  return {
    ballots: asked.length,
    counts: Object.fromEntries(questionnaire.conditions.map(({ key }) => [key, count(key)])),
  };
};
