import { EntityManager } from 'typeorm';
import { mayDo } from '../../core/access/policy.js';
import { DomainError } from '../../core/errors.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { factsOf, type SubjectContext } from '../access/subject-access.js';
import { queueLetter } from '../mails/mail-queue.js';

interface Who {
  readonly id: string;
  readonly roles: PersonEntity['roles'];
}

/** Those who may see a concern about this very leader. */
async function leadsFor(db: EntityManager, context: SubjectContext): Promise<readonly string[]> {
  const people = await db.query<Who[]>(
    `select id, roles from register.people where 'speaking-up' = any(roles) and left_on is null order by id`,
  );
  return people
    .filter(({ id: personId, roles }) => mayDo({ personId, roles }, 'read-safety-concern', factsOf(context)))
    .map(({ id }) => id);
}

/**
 * A letter to each, with a link and without a word of what was written.
 * @throws DomainError `no-speaking-up-lead` where there is nobody but the leader and who manages them
 */
export async function tellLeads(
  db: EntityManager,
  context: SubjectContext,
  concernId: string,
): Promise<void> {
  const leads = await leadsFor(db, context);
  if (leads.length === 0) throw new DomainError('no-speaking-up-lead');
  const { organisationId } = context.subject;
  for (const personId of leads)
    await queueLetter(db, {
      organisationId,
      kind: 'safety-concern',
      personId,
      naturalKey: `${concernId}:${personId}`,
    });
}
