import { COLUMN_NAMES, PEOPLE_COLUMNS } from '../../application/people/import/people-columns.js';
import type { PeopleImportView } from '../../application/people/import/people-imports.view.js';
import type { FieldProblem } from '../../core/errors.js';

/** With the names that the first line of a file gives them, English and Welsh. */
export const importColumns = COLUMN_NAMES.map((column) => ({
  column,
  en: PEOPLE_COLUMNS[column][0],
  cy: PEOPLE_COLUMNS[column][1],
}));
export type ImportColumns = typeof importColumns;

/** So many bad lines are written out; who has more has one mistake many times. */
const SHOWN = 200;

export interface PreviewPageView {
  readonly result: PeopleImportView;
  readonly problems: readonly FieldProblem[];
  readonly moreProblems: number;
}

export function toPreviewPageView(result: PeopleImportView): PreviewPageView {
  const problems = result.kind === 'preview' ? result.problems : [];
  return {
    result,
    problems: problems.slice(0, SHOWN),
    moreProblems: Math.max(0, problems.length - SHOWN),
  };
}
