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

/**
 * Written out here and not by `db.insert`, whose query builder takes longer over thousands of rows than PostgreSQL does.
 * What a row leaves out gets the column's default.
 */
export async function insertRows<T extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  const { tablePath, columns } = db.dataSource.getMetadata(entity);
  const given = columns.filter(({ propertyName }) => rows.some((row) => row[propertyName] !== undefined));
  const into = given.map(({ databaseName }) => db.dataSource.driver.escape(databaseName)).join(', ');
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const { tuples, parameters } = valuesOf(db, given, rows.slice(from, from + ROWS_AT_ONCE));
    await db.query(`insert into ${tablePath} (${into}) values ${tuples.join(', ')}`, parameters);
  }
}

type Column = ReturnType<EntityManager['dataSource']['getMetadata']>['columns'][number];

interface Values {
  readonly tuples: string[];
  readonly parameters: unknown[];
}

function valuesOf<T extends ObjectLiteral>(
  db: EntityManager,
  columns: readonly Column[],
  rows: readonly Partial<T>[],
): Values {
  const parameters: unknown[] = [];
  const place = (row: Partial<T>, column: Column): string => {
    const value: unknown = row[column.propertyName];
    if (value === undefined) return 'default';
    const prepared: unknown = db.dataSource.driver.preparePersistentValue(value, column);
    return `$${String(parameters.push(prepared))}`;
  };
  const tuples = rows.map((row) => `(${columns.map((column) => place(row, column)).join(', ')})`);
  return { tuples, parameters };
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
