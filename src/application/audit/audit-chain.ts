import { EntityManager } from 'typeorm';
import { canonicalJson } from '../../crypto/canonical-json.js';
import { sha256 } from '../../crypto/digest.js';
import { AuditEventEntity } from '../../persistence/register/audit.entity.js';
import { insertRow } from '../../persistence/rows.js';

export interface AuditEvent {
  readonly kind: string;
  readonly actorId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** `untimed` for whatever could be lined up with one person's answer. */
  readonly time: 'timed' | 'untimed';
}

const GENESIS = '0'.repeat(64);

type Link = Pick<AuditEventEntity, 'organisationId' | 'number' | 'kind' | 'happenedAt' | 'actorId' | 'data'>;

/** SHA-256 over the previous link and everything this one says. */
export const auditHash = (previousHash: string, link: Link): string =>
  sha256(
    canonicalJson({
      previousHash,
      organisationId: link.organisationId,
      number: link.number,
      kind: link.kind,
      happenedAt: link.happenedAt?.toISOString() ?? null,
      actorId: link.actorId,
      data: link.data,
    }),
  ).toString('hex');

/** Adds a link in the caller's transaction: what is rolled back was never said. */
export async function appendAudit(
  db: EntityManager,
  organisationId: string,
  event: AuditEvent,
): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))`, [organisationId]);
  const [last] = await db.find(AuditEventEntity, {
    where: { organisationId },
    order: { number: 'DESC' },
    take: 1,
  });
  const previousHash = last?.hash ?? GENESIS;
  const link = {
    organisationId,
    number: String(Number(last?.number ?? 0) + 1),
    kind: event.kind,
    happenedAt: event.time === 'timed' ? new Date() : null,
    actorId: event.actorId,
    data: event.data,
  };
  await insertRow(db, AuditEventEntity, { ...link, previousHash, hash: auditHash(previousHash, link) });
}

/** The number of the first broken link, or null when the chain holds. */
export async function firstBrokenLink(db: EntityManager, organisationId: string): Promise<string | null> {
  const links = await db.find(AuditEventEntity, { where: { organisationId }, order: { number: 'ASC' } });
  let previousHash = GENESIS;
  for (const link of links) {
    if (link.previousHash !== previousHash || link.hash !== auditHash(previousHash, link)) return link.number;
    previousHash = link.hash;
  }
  return null;
}
