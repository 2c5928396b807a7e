import { Item } from '../questionnaires/questionnaire.js';
import { Response } from '../questionnaires/response.js';

/** Half of the items, rounded up: fewer answers say too little about the component. */
export const answersNeeded = (itemCount: number): number => Math.ceil(itemCount / 2);

/**
 * One person's score on a component: the mean of the answered items, in whole units; `null` when too few are answered.
 * "Not observed" and skipped items are missing, never 0 and never 3. With few missing answers this equals filling each gap
 * with the person's own mean, and it keeps the 1-5 metric.
 * Worked number: 5, 4, 4, not observed, 3, skipped on six items: 16 / 4 = 4.00, 240 units of 1/60 point.
 */
export const componentScore = (
  response: Response,
  items: readonly Item[],
  unitsPerPoint: number,
): number | null => {
  const answered = items
    .map((item) => response.ratings[item.key] ?? null)
    .filter((rating) => rating !== null);
  if (answered.length === 0 || answered.length < answersNeeded(items.length)) return null;
  const sum = answered.reduce<number>((total, rating) => total + rating, 0);
  return (sum * unitsPerPoint) / answered.length;
};
