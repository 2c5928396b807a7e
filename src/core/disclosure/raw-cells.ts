import { Questionnaire } from '../questionnaires/questionnaire.js';
import { GroupSpread, SubjectResults } from './frozen-results.js';
import { Reliability } from './reliability.js';

/** What the opening left about one subject, exact, with the questions that were asked: nothing of it leaves as it is. */
export interface RawCells {
  readonly questionnaire: Questionnaire;
  readonly results: SubjectResults;
  readonly spreads: readonly GroupSpread[];
  /** Of the whole campaign; none where it was too small to measure any. */
  readonly reliabilities?: readonly Reliability[];
}
