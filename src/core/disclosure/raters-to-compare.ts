import { ratersNeeded } from '../statistics/raters/raters-needed.js';
import { Reliability } from './reliability.js';

/** How many raters make a source strong enough to compare. */
export interface RatersToCompare {
  readonly colleagues: number;
  readonly patients: number;
}

/** For a reliability of .70; source: Wright et al. (2012), the GMC's colleague and patient questionnaires. */
const USUAL: RatersToCompare = { colleagues: 15, patients: 34 };
const TARGET = 0.7;

/** Of fewer leaders the limit says more about chance than about the raters. */
const SUBJECTS_FOR_OWN_LIMIT = 30;

/** Where leaders may not differ at all, no number of raters is enough. */
const forLimit = ({ icc1Low }: Reliability): number =>
  icc1Low === null ? 0 : (ratersNeeded(icc1Low, TARGET).nRaters ?? Infinity);

/**
 * From thirty leaders on the campaign's own raters are asked: the lower confidence limit of ICC(1) says how many would be needed, in
 * the component, group and language that needs the most, for one label stands for all of them. It can only ask for more.
 * Worked numbers: a limit of .10 asks for 21, .40 for 4, and so for the usual 15; 0 or less for more than anybody has.
 */
export const ratersToCompare = (reliabilities: readonly Reliability[]): RatersToCompare => {
  const own = reliabilities.filter(({ subjectsAtLeast }) => subjectsAtLeast >= SUBJECTS_FOR_OWN_LIMIT);
  const colleagues = own.filter(({ group }) => group !== 'manager' && group !== 'patient');
  const patients = own.filter(({ group }) => group === 'patient');
  return {
    colleagues: Math.max(USUAL.colleagues, ...colleagues.map(forLimit)),
    patients: Math.max(USUAL.patients, ...patients.map(forLimit)),
  };
};
