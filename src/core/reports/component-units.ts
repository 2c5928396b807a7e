import { audienceOf, Component, Questionnaire } from '../questionnaires/questionnaire.js';
import { componentItems } from '../scoring/component-items.js';
import { componentScore } from '../scoring/component-score.js';
import { unitsPerPoint } from '../scoring/units.js';
import { OpenedBallot } from './opened-ballot.js';

/** The valid component scores of a cell's raters, in units of one size whatever their audiences. */
export interface ComponentUnits {
  readonly units: readonly number[];
  readonly unitsPerPoint: number;
}

export const componentUnits = (
  ballots: readonly OpenedBallot[],
  questionnaire: Questionnaire,
  component: Component,
): ComponentUnits => {
  const asked = ballots.map((ballot) => ({
    response: ballot.response,
    items: componentItems(questionnaire, audienceOf(ballot.group), component),
  }));
  const unit = unitsPerPoint(Math.max(1, ...asked.map(({ items }) => items.length)));
  const scores = asked.map(({ response, items }) => componentScore(response, items, unit));
  return { units: scores.filter((score) => score !== null), unitsPerPoint: unit };
};
