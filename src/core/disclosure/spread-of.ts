import { CellGroup } from './cell-group.js';
import { GroupSpread } from './frozen-results.js';
import { Component } from '../questionnaires/questionnaire.js';
import { RaterSpread, referenceSpread, SUBJECTS_FOR_OWN_SPREAD } from '../statistics/rater-spread.js';
import { cellAudience } from './cell-audience.js';

/** The campaign's own spread where enough subjects took part, otherwise the shipped one, marked as assumed. */
export const spreadOf = (
  group: CellGroup,
  component: Component,
  spreads: readonly GroupSpread[],
): RaterSpread => {
  const own = spreads.find((spread) => spread.group === group && spread.component === component);
  if (own === undefined || own.subjects < SUBJECTS_FOR_OWN_SPREAD || own.degreesOfFreedom < 1) {
    return referenceSpread(cellAudience(group));
  }
  const { sumOfSquares, degreesOfFreedom } = own;
  return { meanSquare: sumOfSquares / degreesOfFreedom, degreesOfFreedom, assumed: false };
};
