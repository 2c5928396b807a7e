import { CLASS_RULES, countClassOf } from './count-class.js';
import { RaterGroup } from '../questionnaires/questionnaire.js';
import { RatersToCompare } from './raters-to-compare.js';

/** What a published class guarantees. From twenty up counts are no secret, so the true one is used. */
const guaranteed = (n: number): number => {
  const countClass = countClassOf(n);
  if (countClass === null) return 0;
  return countClass === '20-plus' ? n : CLASS_RULES[countClass].lowestN;
};

interface PublishedCount {
  readonly group: RaterGroup;
  readonly ballots: number;
}

/**
 * The groups whose source, all published colleagues together or the patients, is strong enough to compare. Judged by the
 * lowest count of each class: fifteen peers alone read "10 to 19" and must not be told from ten by this label.
 * Worked number: 12 peers (at least 10) and 6 direct reports (at least 5) make fifteen; 15 peers alone make ten.
 */
export const strongGroups = (
  published: readonly PublishedCount[],
  enough: RatersToCompare,
): ReadonlySet<RaterGroup> => {
  const colleagues = published.filter(({ group }) => group !== 'manager' && group !== 'patient');
  const patients = published.filter(({ group }) => group === 'patient');
  const total = (counts: readonly PublishedCount[]) =>
    counts.reduce((sum, { ballots }) => sum + guaranteed(ballots), 0);
  return new Set([
    ...(total(colleagues) >= enough.colleagues ? colleagues : []).map(({ group }) => group),
    ...(total(patients) >= enough.patients ? patients : []).map(({ group }) => group),
  ]);
};
