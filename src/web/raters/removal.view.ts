import type { RatersOverview, RaterView } from '../../application/raters/raters.view.js';
import { DomainError } from '../../core/errors.js';

export interface RemovalView {
  readonly subjectId: string;
  readonly rater: RaterView;
}

/** @throws DomainError `not-found` also for somebody who has been removed already */
export function toRemovalView({ subjectId, raters }: RatersOverview, raterId: string): RemovalView {
  const rater = raters.find(({ id, state }) => id === raterId && state === 'asked');
  if (!rater) throw new DomainError('not-found');
  return { subjectId, rater };
}
