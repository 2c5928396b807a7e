import { ComponentReport, GroupScore } from '../report-model.js';

/** How sure a sentence may sound. What fewer than ten people say is a glimpse, and its words say so. */
export type Sureness = 'glimpse' | 'firmer';

export const surenessOf = (others: GroupScore): Sureness =>
  others.kind === 'shown' && (others.countClass === '10-19' || others.countClass === '20-plus')
    ? 'firmer'
    : 'glimpse';

/** "Sometimes": at or below it on both sides, a number may hurt twice. */
const HARD_TO_READ = 3;

/** Others see it no more than sometimes, and so do you: the words there take extra care. */
export const needsCare = ({ self, others }: ComponentReport): boolean =>
  self.kind === 'shown' &&
  others.kind === 'shown' &&
  self.value <= HARD_TO_READ &&
  others.value <= HARD_TO_READ;
