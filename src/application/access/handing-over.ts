import { EntityManager, IsNull } from 'typeorm';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { appendAudit } from '../audit/audit-chain.js';
import { queueLetter } from '../mails/mail-queue.js';
import { campaignForUpdate, step } from './campaign-steps.js';

/** A frozen report becomes its leader's to read, and a letter says so. `actorId` is `null` where it was the clock. */
export async function handOver(
  db: EntityManager,
  { id: subjectId, organisationId, campaignId, personId }: SubjectEntity,
  actorId: string | null,
): Promise<void> {
  await db.query('update register.subjects set released_at = now() where id = $1', [subjectId]);
  const data = { campaignId, subjectId };
  await appendAudit(db, organisationId, { kind: 'report-released', actorId, data, time: 'timed' });
  const letter = { kind: 'report-released', personId, subjectId, naturalKey: subjectId } as const;
  await queueLetter(db, { organisationId, ...letter });
  const campaign = await campaignForUpdate(db, campaignId);
  const waiting = await db.countBy(SubjectEntity, { campaignId, releasedAt: IsNull() });
  if (waiting === 0) await step(db, campaign, 'release', actorId);
}

/** Reports whose moment has come by the database's clock. */
export async function handOverDue(db: EntityManager): Promise<void> {
  const due = await db
    .createQueryBuilder(SubjectEntity, 'subject')
    .setLock('pessimistic_write')
    .where('subject.releasedAt is null and subject.releaseAt <= now()')
    .orderBy('subject.releaseAt')
    .getMany();
  for (const subject of due) await handOver(db, subject, null);
}
