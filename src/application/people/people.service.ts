import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { mayGrant } from '../../core/access/granting.js';
import type { Role } from '../../core/access/roles.js';
import { DomainError } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import { Database } from '../../persistence/database.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { onMissingReference, onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { CreatePersonInput } from './people.input.js';
import { PersonView, toPersonView } from './people.view.js';

/**
 * HR adds people, but nobody gives themselves a way to other people's reports or to everything: only an administrator
 * makes facilitators, HR and administrators.
 */
function requireGrantable(actor: Actor, roles: readonly Role[]): void {
  const refused = roles.find((role) => !mayGrant(actor, role));
  if (refused === undefined) return;
  throw new DomainError('input-invalid', {}, [{ field: 'roles', problem: 'role-not-yours-to-give' }]);
}

@Injectable()
export class PeopleService {
  constructor(@InjectRegister() private readonly register: Database) {}

  create(actor: Actor, input: CreatePersonInput): Promise<PersonView> {
    requireAllowed(actor, 'manage-people');
    requireGrantable(actor, input.roles);
    const id = randomUUID();
    const { organisationId } = actor;
    const row = { ...input, id, organisationId, email: input.email.toLowerCase() };
    const made = this.register.inTenant(organisationId, async (db) => {
      await insertRow(db, PersonEntity, row);
      const data = { personId: id, roles: input.roles };
      await appendAudit(db, organisationId, {
        kind: 'person-added',
        actorId: actor.personId,
        data,
        time: 'timed',
      });
      return toPersonView(await db.findOneByOrFail(PersonEntity, { id }));
    });
    return onUniqueViolation(
      onMissingReference(made),
      () => new DomainError('already-exists', { what: row.email }),
    );
  }

  /** Everybody who works here. */
  list(actor: Actor): Promise<readonly PersonView[]> {
    requireAllowed(actor, 'manage-people');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const people = await db.find(PersonEntity, {
        where: { leftOn: IsNull() },
        order: { familyName: 'ASC', givenName: 'ASC', id: 'ASC' },
      });
      return people.map(toPersonView);
    });
  }

  /** A person's own choice, stored so that letters and later visits follow it. */
  async chooseLanguage(actor: Actor, language: Language): Promise<void> {
    await this.register.inTenant(actor.organisationId, (db) =>
      updateRows(db, PersonEntity, { where: { id: actor.personId }, set: { language } }),
    );
  }
}
