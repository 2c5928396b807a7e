import { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { appendAudit } from '../audit/audit-chain.js';

interface Named {
  readonly campaignId: string;
  readonly subjectIds: readonly string[];
  readonly added: number;
}

/** What HR names needs no approver, so that it stands in the record who named how many about whom. */
export const auditNamed = (db: EntityManager, actor: Actor, named: Named): Promise<void> =>
  appendAudit(db, actor.organisationId, {
    kind: 'raters-named-by-hr',
    actorId: actor.personId,
    data: { ...named },
    time: 'timed',
  });
