import { Item } from '../questionnaires/questionnaire.js';
import { Response } from '../questionnaires/response.js';
import { answeredMean } from '../statistics/scores/answered-mean.js';

/** Half of the items, rounded up: fewer answers say too little about the component. */
export const answersNeeded = (itemCount: number): number => Math.ceil(itemCount / 2);

/**
 * One person's score on a component: the mean of the answered items, in whole units; `null` when too few are answered.
 * "Not observed" and skipped items are missing alike.
 * Worked number: 5, 4, 4, not observed, 3, skipped on six items: 16 / 4 = 4.00, 240 units of 1/60 point.
 */
export const componentScore = (
  response: Response,
  items: readonly Item[],
  unitsPerPoint: number,
): number | null =>
  answeredMean(
    items.map((item) => response.ratings[item.key] ?? null),
    { leastAnswered: answersNeeded(items.length), unitsPerPoint },
  );
