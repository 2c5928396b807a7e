import { randomUUID } from 'node:crypto';
import type { KnownUnit } from './known-people.js';

export interface NewUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: readonly string[];
}

export type FoundUnit =
  | { readonly kind: 'unit'; readonly id: string | null }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous' };

const keyOf = (path: readonly string[]): string => path.join('\n').toLowerCase();

const pathsOf = (unit: KnownUnit, byId: ReadonlyMap<string, KnownUnit>): readonly (readonly string[])[] => {
  const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
  const above = parent ? pathsOf(parent, byId) : [[]];
  return above.flatMap((path) => [...new Set([unit.name.en, unit.name.cy])].map((name) => [...path, name]));
};

/** Where the units of a file are, by their path in either language or by a name that only one of them has. */
export class UnitPlan {
  private readonly ids = new Map<string, Set<string>>();
  readonly made: NewUnit[] = [];

  constructor(
    units: readonly KnownUnit[],
    private readonly unknown: 'refuse' | 'create',
  ) {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units)
      for (const path of pathsOf(unit, byId)) {
        this.remember(path, unit.id);
        if (path.length > 1) this.remember(path.slice(-1), unit.id);
      }
  }

  find(path: readonly string[]): FoundUnit {
    if (path.length === 0) return { kind: 'unit', id: null };
    const found = this.ids.get(keyOf(path));
    const [only, another] = found ?? [];
    if (another !== undefined) return { kind: 'ambiguous' };
    if (only !== undefined) return { kind: 'unit', id: only };
    return this.unknown === 'create' ? this.make(path) : { kind: 'unknown' };
  }

  /** From the top down, whatever is missing. */
  private make(path: readonly string[]): FoundUnit {
    const above = path.length === 1 ? { kind: 'unit' as const, id: null } : this.find(path.slice(0, -1));
    if (above.kind !== 'unit') return above;
    const unit = { id: randomUUID(), parentId: above.id, path };
    this.made.push(unit);
    this.remember(path, unit.id);
    return { kind: 'unit', id: unit.id };
  }

  private remember(path: readonly string[], id: string): void {
    const key = keyOf(path);
    this.ids.set(key, (this.ids.get(key) ?? new Set()).add(id));
  }
}
