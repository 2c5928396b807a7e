import { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** A row is checked as part of its entity, where `db.insert` itself would take any nested piece of one. */
export async function insertRow<T extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<T>,
  row: Partial<T>,
): Promise<void> {
  await db.insert(entity, row);
}

/** PostgreSQL takes 65,535 parameters in a statement; the widest of our rows that come in thousands has ten. */
export const ROWS_AT_ONCE = 2000;

export async function insertRows<T extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await db.insert(entity, rows.slice(from, from + ROWS_AT_ONCE));
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
