import type { UnitView } from '../../application/people/people.view.js';

export interface UnitNode extends UnitView {
  readonly parts: readonly UnitNode[];
}

/** Directorates with their units inside, as far down as there are any. */
export const unitTree = (units: readonly UnitView[], parentId: string | null = null): readonly UnitNode[] =>
  units
    .filter((unit) => unit.parentId === parentId)
    .map((unit) => ({ ...unit, parts: unitTree(units, unit.id) }));
