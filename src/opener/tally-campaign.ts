import { Questionnaire } from '../core/questionnaires/questionnaire.js';
import { OpenedBallot } from '../core/reports/opened-ballot.js';
import { tallyReliability } from '../core/reports/tally-reliability.js';
import { cellDeviations, tallySpread } from '../core/reports/tally-spread.js';
import { tallySubject } from '../core/reports/tally-subject.js';
import { shuffled } from '../crypto/shuffle.js';
import { FrozenCampaign } from '../persistence/results/frozen-campaign.js';
import { SubjectPlan } from './plan-opening.js';

export type BallotsBySubject = ReadonlyMap<string, readonly OpenedBallot[]>;

/** From opened ballots to what is kept of them. Everything that needs a whole answer sheet happens here. */
export function tallyCampaign(
  plans: readonly SubjectPlan[],
  opened: BallotsBySubject,
  questionnaire: Questionnaire,
): FrozenCampaign {
  const subjects = plans.map(({ subjectRef, decision }) => ({
    subjectRef,
    decision,
    ballots: shuffled(opened.get(subjectRef) ?? []),
    questionnaire,
  }));
  const deviations = subjects.flatMap(({ decision, ballots }) =>
    decision.cells.flatMap((cell) => cellDeviations(cell, ballots, questionnaire)),
  );
  return {
    subjects: subjects.map((subject) => tallySubject(subject, shuffled)),
    spreads: tallySpread(deviations),
    reliabilities: tallyReliability(subjects, questionnaire),
  };
}
