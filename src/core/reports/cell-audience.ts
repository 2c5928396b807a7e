import { CellGroup } from '../disclosure/frozen-results.js';

/** Whose wording the items of a cell have. A pool may hold patients; its items are those that its colleagues answered. */
export const cellAudience = (group: CellGroup): 'colleague' | 'patient' =>
  group === 'patient' ? 'patient' : 'colleague';
