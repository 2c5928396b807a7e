import { EntityManager } from 'typeorm';
import { mailboxOf } from '../../core/people/mailbox.js';
import { isOwnAddress } from '../../core/raters/own-domain.js';

/** Groups in which everybody works here: an address from outside could be the leader's own second one. */
export const STAFF_GROUPS: readonly string[] = ['peer', 'direct-report'];

export const isStaffGroup = (relationship: string): boolean => STAFF_GROUPS.includes(relationship);

/** Those of the addresses that are neither in a domain of the organisation nor the address of somebody who works here. */
export async function outsideAddresses(
  db: EntityManager,
  addresses: readonly string[],
  domains: readonly string[],
): Promise<ReadonlySet<string>> {
  const elsewhere = addresses.filter((address) => !isOwnAddress(address, domains));
  if (elsewhere.length === 0) return new Set();
  const known = await db.query<{ email: string }[]>(
    'select email from register.people where email = any($1) and left_on is null',
    [elsewhere],
  );
  const here = new Set(known.map(({ email }) => email));
  return new Set(elsewhere.filter((address) => !here.has(address)));
}

/** Whether two addresses lead to one person. */
export const isSameMailbox = (first: string, second: string): boolean =>
  mailboxOf(first) === mailboxOf(second);
