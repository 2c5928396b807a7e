import { CellPlan } from '../disclosure/decide-groups.js';
import { ComponentSum, FrozenCell, ItemCounts } from '../disclosure/frozen-results.js';
import {
  audienceOf,
  Component,
  COMPONENTS,
  itemsFor,
  Questionnaire,
} from '../questionnaires/questionnaire.js';
import { cellAudience } from '../disclosure/cell-audience.js';
import { componentUnits } from './component-units.js';
import { OpenedBallot } from './opened-ballot.js';

export const ballotsOf = (plan: CellPlan, ballots: readonly OpenedBallot[]): readonly OpenedBallot[] =>
  ballots.filter(({ group }) => plan.members.includes(group));

const countItem = (item: string, ballots: readonly OpenedBallot[]): ItemCounts => {
  const ratings = ballots.map(({ response }) => response.ratings[item] ?? null);
  const count = (value: number) => ratings.filter((rating) => rating === value).length;
  return {
    item,
    counts: [count(1), count(2), count(3), count(4), count(5)],
    notObserved: ratings.filter((rating) => rating === null).length,
  };
};

const answersTo = ({ counts }: ItemCounts): number => counts.reduce((total, count) => total + count, 0);

const sumComponent = (
  component: Component,
  ballots: readonly OpenedBallot[],
  questionnaire: Questionnaire,
): ComponentSum => {
  const { units, unitsPerPoint } = componentUnits(ballots, questionnaire, component);
  const sumUnits = units.reduce((total, unit) => total + unit, 0);
  return { component, n: units.length, sumUnits, unitsPerPoint };
};

/**
 * What is kept of one cell: counts and sums, which depend on nobody's place in the list. What fewer people answered than
 * the cell's minimum is left out, so that nothing with 1 to k-1 answers is at rest anywhere. `null` when so many ballots
 * were spoiled that the cell itself is too small: it is then destroyed like any other.
 */
export const tallyBallots = (
  plan: CellPlan,
  ballots: readonly OpenedBallot[],
  questionnaire: Questionnaire,
): FrozenCell | null => {
  const own = ballotsOf(plan, ballots);
  if (own.length < plan.minimum) return null;
  const audience = cellAudience(plan.group);
  const answeringItems = own.filter(({ group }) => audienceOf(group) === audience);
  return {
    group: plan.group,
    ballots: own.length,
    items: itemsFor(questionnaire, audience)
      .map((item) => countItem(item.key, answeringItems))
      .filter((counts) => answersTo(counts) >= plan.minimum),
    components: COMPONENTS.map((component) => sumComponent(component, own, questionnaire)).filter(
      ({ n }) => n >= plan.minimum,
    ),
  };
};
