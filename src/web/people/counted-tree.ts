import type { CountedUnitView } from '../../application/people/people.view.js';
import { DomainError } from '../../core/errors.js';
import type { Localised } from '../../core/language.js';

export interface CountedUnit extends CountedUnitView {
  /** In it and in every unit inside it. */
  readonly altogether: number;
  readonly parts: CountedTree;
}
export type CountedTree = readonly CountedUnit[];

const nodeOf = (unit: CountedUnitView, units: readonly CountedUnitView[]): CountedUnit => {
  const parts = countedTree(units, unit.id);
  return { ...unit, parts, altogether: parts.reduce((sum, part) => sum + part.altogether, unit.people) };
};

/** Directorates with their units inside, as far down as there are any. */
export function countedTree(units: readonly CountedUnitView[], parentId: string | null = null): CountedTree {
  return units.filter((unit) => unit.parentId === parentId).map((unit) => nodeOf(unit, units));
}

export interface UnitPageView {
  readonly unit: CountedUnit;
  /** Where it can go: everywhere but into itself. */
  readonly others: readonly CountedUnitView[];
}

const idsIn = ({ id, parts }: CountedUnit): readonly string[] => [id, ...parts.flatMap(idsIn)];

/** @throws DomainError `not-found` */
export function toUnitPageView(units: readonly CountedUnitView[], unitId: string): UnitPageView {
  const found = units.find(({ id }) => id === unitId);
  if (!found) throw new DomainError('not-found');
  const unit = nodeOf(found, units);
  const inside = new Set(idsIn(unit));
  return { unit, others: units.filter(({ id }) => !inside.has(id)) };
}

export interface UnitChoice {
  readonly id: string;
  /** From the directorate down to the unit itself. */
  readonly names: readonly Localised[];
  readonly altogether: number;
}

/** The tree as one list, each unit below the one it lies in. */
export const unitChoices = (tree: CountedTree, above: readonly Localised[] = []): readonly UnitChoice[] =>
  tree.flatMap(({ id, name, altogether, parts }) => {
    const names = [...above, name];
    return [{ id, names, altogether }, ...unitChoices(parts, names)];
  });
