import { EntityManager } from 'typeorm';
import type { FrozenReport } from '../../core/reports/frozen-report.js';
import { ReleaseEntity } from '../../persistence/results/release.entity.js';
import type { SubjectContext } from '../access/subject-access.js';

interface Row {
  readonly id: string;
}

/**
 * The same person's last frozen report for the same purpose, of a campaign that closed before this one; `null`: there is none.
 * What was said for development is never put beside what is meant as evidence.
 */
export async function earlierRelease(
  db: EntityManager,
  { subject, campaign }: SubjectContext,
): Promise<FrozenReport | null> {
  const [earlier] = await db.query<Row[]>(
    `select s.id from register.subjects s join register.campaigns c on c.id = s.campaign_id
     where s.person_id = $1 and s.id <> $2 and s.released_at is not null and c.purpose = $3 and c.closes_at < $4
     order by c.closes_at desc, s.id limit 1`,
    [subject.personId, subject.id, campaign.purpose, campaign.closesAt],
  );
  const release = earlier && (await db.findOneBy(ReleaseEntity, { subjectRef: earlier.id }));
  return release ? (JSON.parse(release.model) as FrozenReport) : null;
}
