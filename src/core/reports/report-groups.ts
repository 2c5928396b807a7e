import { CellGroup, FrozenCell, SubjectResults } from '../disclosure/frozen-results.js';
import { RATER_GROUPS } from '../questionnaires/questionnaire.js';
import { GroupScore } from './report-model.js';

const cellOf = (group: CellGroup, results: SubjectResults): FrozenCell | null => {
  const mayBeShown = group === 'pooled' || results.outcomes[group] === 'published';
  return mayBeShown ? (results.cells.find((cell) => cell.group === group) ?? null) : null;
};

/** What a group without numbers shows. Only a named manager and a group that never applied may be seen to be empty. */
const hiddenScore = (group: CellGroup, results: SubjectResults): GroupScore => {
  const outcome = group === 'pooled' ? 'destroyed' : results.outcomes[group];
  const isEmpty = outcome === 'not-applicable' || (group === 'manager' && outcome === 'none');
  return { kind: isEmpty ? 'none' : 'suppressed' };
};

export interface ReportGroup {
  readonly group: CellGroup;
  readonly cell: FrozenCell | null;
  /** Stands wherever the group has no number. */
  readonly hidden: GroupScore;
}

/** The groups of a report in their order; a pool is listed only where there is one, after the colleagues. */
export const reportGroups = (results: SubjectResults): readonly ReportGroup[] => {
  const pool = cellOf('pooled', results);
  const order: readonly CellGroup[] = RATER_GROUPS.flatMap((group): readonly CellGroup[] =>
    group === 'patient' && pool !== null ? ['pooled', group] : [group],
  );
  return order.map((group) => ({
    group,
    cell: cellOf(group, results),
    hidden: hiddenScore(group, results),
  }));
};
