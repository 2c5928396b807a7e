import { RATER_GROUPS } from '../questionnaires/questionnaire.js';
import { GroupScore } from '../reports/report-model.js';
import { CellGroup } from './cell-group.js';
import { Drawing } from './drawing.js';
import { FrozenCell, SubjectResults } from './frozen-results.js';

const cellOf = (group: CellGroup, { raw: { results }, repairs }: Drawing): FrozenCell | null => {
  const mayBeShown = group === 'pooled' || results.outcomes[group] === 'published';
  if (!mayBeShown || repairs.groups.has(group)) return null;
  return results.cells.find((cell) => cell.group === group) ?? null;
};

/** What a group without numbers shows. Only a named manager and a group that never applied may be seen to be empty. */
const hiddenScore = (group: CellGroup, results: SubjectResults): GroupScore => {
  const outcome = group === 'pooled' ? 'destroyed' : results.outcomes[group];
  const isEmpty = outcome === 'not-applicable' || (group === 'manager' && outcome === 'none');
  return { kind: isEmpty ? 'none' : 'suppressed' };
};

export interface ShownGroup {
  readonly group: CellGroup;
  readonly cell: FrozenCell | null;
  /** Stands wherever the group has no number. */
  readonly hidden: GroupScore;
}

/** The groups of a report in their order; a pool is listed only where there is one, after the colleagues. */
export const shownGroups = (drawing: Drawing): readonly ShownGroup[] => {
  const pool = cellOf('pooled', drawing);
  const order: readonly CellGroup[] = RATER_GROUPS.flatMap((group): readonly CellGroup[] =>
    group === 'patient' && pool !== null ? ['pooled', group] : [group],
  );
  return order.map((group) => ({
    group,
    cell: cellOf(group, drawing),
    hidden: hiddenScore(group, drawing.raw.results),
  }));
};
