import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { mayGrant } from '../../core/access/granting.js';
import type { Role } from '../../core/access/roles.js';
import { DomainError } from '../../core/errors.js';
import { circlesIn } from '../../core/people/circles.js';
import { Database } from '../../persistence/database.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { onMissingReference, onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { ChangePersonInput } from './people.input.js';

/** One person by hand, where a list would be too much. */
@Injectable()
export class ChangingService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * @throws DomainError `not-found`, `already-exists` for an address that somebody has, `input-invalid` for a role or an
   * address that is not theirs to change, and for a line manager who would in the end be below this person
   */
  async change(actor: Actor, personId: string, input: ChangePersonInput): Promise<void> {
    requireAllowed(actor, 'manage-people');
    const { organisationId, personId: actorId } = actor;
    const email = input.email.toLowerCase();
    const changed = this.register.inTenant(organisationId, async (db) => {
      const person = await heldPerson(db, personId);
      requireOwnRight(actor, person, { ...input, email });
      const lineManagerId = input.lineManagerId ?? null;
      await requireNoCircle(db, personId, lineManagerId);
      const { givenName, familyName, jobTitle, language, roles, unitId = null } = input;
      const set = { email, givenName, familyName, jobTitle, language, roles, unitId, lineManagerId };
      await updateRows(db, PersonEntity, { where: { id: personId }, set });
      const data = { personId, roles };
      await appendAudit(db, organisationId, { kind: 'person-changed', actorId, data, time: 'timed' });
    });
    await onUniqueViolation(
      onMissingReference(changed),
      () => new DomainError('already-exists', { what: email }),
    );
  }
}

async function heldPerson(db: EntityManager, id: string): Promise<PersonEntity> {
  const person = await db.findOne(PersonEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!person) throw new DomainError('not-found');
  return person;
}

const refuse = (field: string, problem: string): DomainError =>
  new DomainError('input-invalid', {}, [{ field, problem }]);

/**
 * Roles that only an administrator gives, only an administrator takes. And whoever could set the address of somebody with
 * such a role could sign in as them. Nobody takes administration from themselves: there might be nobody left to give it.
 */
function requireOwnRight(actor: Actor, before: PersonEntity, after: ChangePersonInput): void {
  const has = (roles: readonly Role[], role: Role): boolean => roles.includes(role);
  const changed = [...before.roles, ...after.roles].filter(
    (role) => has(before.roles, role) !== has(after.roles, role),
  );
  if (changed.some((role) => !mayGrant(actor, role))) throw refuse('roles', 'role-not-yours-to-give');
  if (before.email !== after.email && before.roles.some((role) => !mayGrant(actor, role)))
    throw refuse('email', 'address-not-yours');
  if (before.id === actor.personId && changed.includes('administrator'))
    throw refuse('roles', 'own-administration');
}

async function requireNoCircle(
  db: EntityManager,
  personId: string,
  lineManagerId: string | null,
): Promise<void> {
  if (lineManagerId === null) return;
  const rows = await db.query<{ id: string; above: string }[]>(
    'select id, line_manager_id as above from register.people where line_manager_id is not null and id <> $1',
    [personId],
  );
  const above = new Map([...rows.map((row) => [row.id, row.above] as const), [personId, lineManagerId]]);
  if (circlesIn(above).some((circle) => circle.includes(personId)))
    throw refuse('lineManagerId', 'manager-below');
}
