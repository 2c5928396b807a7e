import { EntityManager } from 'typeorm';

/** By the database's clock, like every day and deadline. */
export const databaseNow = async (db: EntityManager): Promise<Date> => {
  const [row] = await db.query<{ now: Date }[]>('select now() as now');
  return row?.now ?? new Date(0);
};
