import { randomUUID } from 'node:crypto';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { mailboxOf } from '../../core/people/mailbox.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { outsideAddresses, STAFF_GROUPS } from '../access/staff-addresses.js';
import { queueMails } from '../mails/mail-queue.js';
import type { UnreachableView } from './campaign-letters.view.js';

const UNREACHABLE = `
  select distinct on (a.email) a.email, a.name, x.kind from register.address_problems x
  join register.assignments a on a.email = x.email
  join register.subjects s on s.id = a.subject_id
  where s.campaign_id = $1 order by a.email, a.name`;

export const unreachableIn = (db: EntityManager, campaignId: string): Promise<UnreachableView[]> =>
  db.query<UnreachableView[]>(UNREACHABLE, [campaignId]);

interface Correction {
  readonly organisationId: string;
  readonly email: string;
  readonly newEmail: string;
}

/** The person is the same in every campaign that has not closed; what has closed keeps the address it had. */
const CORRECT = `
  update register.assignments a set email = $2
  from register.subjects s join register.campaigns c on c.id = s.campaign_id
  where a.email = $1 and s.id = a.subject_id and c.state in ('draft', 'locked', 'collecting')`;

/** Everybody's, whether they have answered or not; what need not be sent is left out when the letter is written. */
const THEIR_INVITATIONS = `
  select i.id from register.invitations i
  join register.assignments a on a.id = i.assignment_id
  join register.subjects s on s.id = i.subject_id
  join register.campaigns c on c.id = s.campaign_id
  where a.email = $1 and c.state = 'collecting' and i.state <> 'withdrawn'`;

/**
 * The letter is sent again. An address that the leader has too is refused: nobody is asked about themselves.
 * @throws DomainError `not-found` where letters do reach the address, `input-invalid` for the leader's own and for one
 * from outside in a group of staff
 */
export async function correctAddress(
  db: EntityManager,
  { organisationId, email, newEmail }: Correction,
): Promise<void> {
  await refuseLeaders(db, email, newEmail);
  await refuseOutsiders(db, { organisationId, email, newEmail });
  const known = await db.query<unknown[]>(
    'delete from register.address_problems where email = $1 returning email',
    [email],
  );
  if (!isDeleted(known)) throw new DomainError('not-found');
  await db.query(CORRECT, [email, newEmail]);
  const invitations = await db.query<{ id: string }[]>(THEIR_INVITATIONS, [newEmail]);
  const letters = invitations.map(({ id }) => ({
    kind: 'invitation' as const,
    invitationId: id,
    naturalKey: `${id}:${randomUUID()}`,
  }));
  await queueMails(db, organisationId, letters);
}

/** node-postgres through TypeORM answers a delete with [rows, count]. */
const isDeleted = (result: unknown): boolean =>
  Array.isArray(result) && typeof result[1] === 'number' && result[1] > 0;

const OWN_ADDRESS = `
  select 1 from register.assignments a join register.subjects s on s.id = a.subject_id
  join register.people p on p.id = s.person_id where a.email = $1 and p.mailbox = $2 limit 1`;

async function refuseLeaders(db: EntityManager, email: string, newEmail: string): Promise<void> {
  const own = await db.query<unknown[]>(OWN_ADDRESS, [email, mailboxOf(newEmail)]);
  if (own.length > 0)
    throw new DomainError('input-invalid', {}, [{ field: 'newEmail', problem: 'rater-is-subject' }]);
}

const AMONG_STAFF = `
  select 1 from register.assignments a join register.subjects s on s.id = a.subject_id
  join register.campaigns c on c.id = s.campaign_id
  where a.email = $1 and a.relationship = any($2) and c.state in ('draft', 'locked', 'collecting') limit 1`;

/** A correction is no way around the rule that staff groups hold staff. */
async function refuseOutsiders(
  db: EntityManager,
  { organisationId, email, newEmail }: Correction,
): Promise<void> {
  const amongStaff = await db.query<unknown[]>(AMONG_STAFF, [email, STAFF_GROUPS]);
  if (amongStaff.length === 0) return;
  const { staffDomains } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  if ((await outsideAddresses(db, [newEmail], staffDomains)).size > 0)
    throw new DomainError('input-invalid', {}, [{ field: 'newEmail', problem: 'rater-outside' }]);
}
