import { itemsFor } from '../../src/core/questionnaires/questionnaire.js';
import { QUESTIONNAIRE } from './crowd.js';

const ITEMS = new Set(itemsFor(QUESTIONNAIRE, 'colleague').map(({ key }) => key));

/** A whole answer sheet, wherever in a JSON body: an object with numbers under the names of several items. */
export const holdsAnswerSheet = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const rated = Object.entries(value).filter(([key, rating]) => ITEMS.has(key) && typeof rating === 'number');
  return rated.length > 1 || Object.values(value).some(holdsAnswerSheet);
};

export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
