import { CellGroup } from './cell-group.js';

/** Whose wording the items of a cell have. A pool may hold patients; its items are those that its colleagues answered. */
export const cellAudience = (group: CellGroup): 'colleague' | 'patient' =>
  group === 'patient' ? 'patient' : 'colleague';
