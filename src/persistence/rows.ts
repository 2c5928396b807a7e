import { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/**
 * TypeORM's own parameter type takes nested objects apart, which a readonly JSON column does not fit; what a row may
 * hold is checked here instead.
 */
export async function insertRow<T extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<T>,
  row: Partial<T>,
): Promise<void> {
  await db.insert(entity, row);
}

export async function insertRows<T extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  if (rows.length > 0) await db.insert(entity, [...rows] as QueryDeepPartialEntity<T>[]);
}

/** Returns how many rows were changed. */
export async function updateRows<T extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<T>,
  change: { readonly where: Partial<T>; readonly set: Partial<T> },
): Promise<number> {
  const result = await db.update(entity, change.where, change.set);
  return result.affected ?? 0;
}
