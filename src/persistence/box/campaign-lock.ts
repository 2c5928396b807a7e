import { EntityManager } from 'typeorm';

const KEY = `hashtextextended('ballots of ' || $1, 0)`;

/**
 * Held while a ballot is put into the box. Closing takes the other kind below, so it waits for the ballots in flight,
 * and what was acknowledged is there when the box is opened.
 */
export const whileCollecting = (db: EntityManager, campaignId: string): Promise<unknown> =>
  db.query(`select pg_advisory_xact_lock_shared(${KEY})`, [campaignId]);

export const whileNobodyCollects = (db: EntityManager, campaignId: string): Promise<unknown> =>
  db.query(`select pg_advisory_xact_lock(${KEY})`, [campaignId]);
