import { roundNamed } from '../disclosure/named-mean.js';
import { Component, Questionnaire } from '../questionnaires/questionnaire.js';
import { Response } from '../questionnaires/response.js';
import { componentItems } from '../scoring/component-items.js';
import { componentScore } from '../scoring/component-score.js';
import { unitsPerPoint } from '../scoring/units.js';
import { SelfScore } from './report-model.js';

/** Worked number: 5, 4, 4, 3, 3, 3 on six items: 22 / 6, shown as 3.7. */
export const selfComponent = (
  self: Response | null,
  questionnaire: Questionnaire,
  component: Component,
): SelfScore => {
  const items = componentItems(questionnaire, 'self', component);
  const denominator = unitsPerPoint(items.length);
  const units = self === null ? null : componentScore(self, items, denominator);
  return units === null
    ? { kind: 'none' }
    : { kind: 'shown', value: roundNamed({ n: 1, numerator: units, denominator }) };
};

export const selfItem = (self: Response | null, item: string): SelfScore => {
  const rating = self?.ratings[item] ?? null;
  return rating === null ? { kind: 'none' } : { kind: 'shown', value: rating };
};
