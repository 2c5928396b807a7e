import { CellPlan } from '../disclosure/decide-groups.js';
import { CellGroup } from '../disclosure/cell-group.js';
import { GroupSpread } from '../disclosure/frozen-results.js';
import { Component, COMPONENTS, Questionnaire } from '../questionnaires/questionnaire.js';
import { pooledSpread } from '../statistics/pooled-spread.js';
import { SUBJECTS_FOR_OWN_SPREAD } from '../statistics/rater-spread.js';
import { toSignificantDigits } from '../statistics/significant-digits.js';
import { squaredDeviations, SquaredDeviations } from '../statistics/sum-of-squares.js';
import { componentUnits } from './component-units.js';
import { OpenedBallot } from './opened-ballot.js';
import { ballotsOf } from './tally-ballots.js';

/** The spread inside one subject's cell: it exists only in the memory of the opening. */
export interface CellDeviations extends SquaredDeviations {
  readonly group: CellGroup;
  readonly component: Component;
}

/** Three digits are plenty for a band and too few to work back to anybody's answers. */
const KEPT_DIGITS = 3;

/** One subject's share in the spread of the campaign. One named manager has no spread. */
export const cellDeviations = (
  plan: CellPlan,
  ballots: readonly OpenedBallot[],
  questionnaire: Questionnaire,
): readonly CellDeviations[] => {
  const own = ballotsOf(plan, ballots);
  if (plan.group === 'manager' || own.length < plan.minimum) return [];
  return COMPONENTS.map((component) => {
    const { units, unitsPerPoint } = componentUnits(own, questionnaire, component);
    return { group: plan.group, component, ...squaredDeviations(units, unitsPerPoint) };
  }).filter(({ n }) => n >= plan.minimum);
};

const groupsIn = (cells: readonly CellDeviations[]): readonly CellGroup[] => [
  ...new Set(cells.map(({ group }) => group)),
];

/**
 * The spread inside groups over all subjects of a campaign, per group and component. Below ten subjects nothing is kept: no
 * band would use it, and beside the counts of one subject it would tell how that subject's raters differ.
 */
export const tallySpread = (cells: readonly CellDeviations[]): readonly GroupSpread[] =>
  groupsIn(cells)
    .flatMap((group) => COMPONENTS.map((component) => ({ group, component })))
    .map(({ group, component }) => {
      const { groups, ...spread } = pooledSpread(
        cells.filter((cell) => cell.group === group && cell.component === component),
      );
      return {
        group,
        component,
        subjects: groups,
        sumOfSquares: toSignificantDigits(spread.sumOfSquares, KEPT_DIGITS),
        degreesOfFreedom: spread.degreesOfFreedom,
      };
    })
    .filter(({ subjects }) => subjects >= SUBJECTS_FOR_OWN_SPREAD);
