import { EntityManager } from 'typeorm';
import { Reliability } from '../../core/disclosure/reliability.js';
import { ReliabilityEntity } from './reliability.entity.js';

/** Of an opened campaign; none where too few answered. */
export async function readReliabilities(
  db: EntityManager,
  campaignId: string,
): Promise<readonly Reliability[]> {
  const rows = await db.findBy(ReliabilityEntity, { campaignId });
  return rows.map((row) => ({
    group: row.raterGroup,
    language: row.language,
    component: row.component,
    ballotsAtLeast: row.ballotsAtLeast,
    subjectsAtLeast: row.subjectsAtLeast,
    alpha: row.alpha,
    alphaLow: row.alphaLow,
    alphaHigh: row.alphaHigh,
    alphaPairwise: row.alphaPairwise,
    omega: row.omega,
    icc1: row.icc1,
    icc1Low: row.icc1Low,
    icc1High: row.icc1High,
    items: row.items,
  }));
}
