import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, IsNull } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { insertRow } from '../../persistence/rows.js';
import { SessionEntity, SignInLinkEntity } from '../../persistence/register/sign-in.entity.js';
import { InjectRegister } from '../database.tokens.js';
import { queueMails } from '../mails/mail-queue.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { makeSecret, readSecret } from '../access/held-secret.js';
import { mintSignInLink } from '../access/sign-in-link.js';
import { RequestSignInInput, SignInInput } from './sign-in.input.js';

@Injectable()
export class SignInService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
  ) {}

  /**
   * Answers alike whether or not the address is known, so that nobody can find out who works here.
   * @throws DomainError `input-invalid` for an organisation that is not there, which is no secret
   */
  async requestLink(input: RequestSignInInput): Promise<void> {
    const organisation = await this.organisations.findBySlug(input.organisation);
    if (!organisation)
      throw new DomainError('input-invalid', {}, [
        { field: 'organisation', problem: 'organisation-unknown' },
      ]);
    await this.register.inTenant(organisation.id, async (db) => {
      const person = await personWorkingHere(db, input.email);
      if (!person) return;
      await queueMails(db, organisation.id, [
        { kind: 'sign-in', personId: person.id, naturalKey: randomUUID() },
      ]);
    });
  }

  /** For whoever runs the service on their own machine: a link without a letter. @throws DomainError `not-found` */
  async mintLink(input: RequestSignInInput): Promise<string> {
    const organisation = await this.organisations.bySlug(input.organisation);
    return this.register.inTenant(organisation.id, async (db) => {
      const person = await personWorkingHere(db, input.email);
      if (!person) throw new DomainError('not-found');
      return mintSignInLink(db, organisation.id, person.id);
    });
  }

  /**
   * Uses a link up and begins a session.
   * @returns the session's secret, which is shown once
   * @throws DomainError `sign-in-link-invalid` for an unknown, used or expired link alike
   */
  async signIn(input: SignInInput): Promise<string> {
    const held = readSecret(input.token);
    if (!held) throw new DomainError('sign-in-link-invalid');
    const { organisationId, hash } = held;
    return this.register.inTenant(organisationId, async (db) => {
      const used: unknown = await db.query(
        `update register.sign_in_links set consumed_at = now()
         where token_hash = $1 and consumed_at is null and expires_at > now() and exists
           (select 1 from register.people p where p.id = person_id and p.left_on is null)`,
        [hash],
      );
      const link = affected(used) === 1 ? await db.findOneBy(SignInLinkEntity, { tokenHash: hash }) : null;
      if (!link) throw new DomainError('sign-in-link-invalid');
      const session = makeSecret(organisationId);
      const csrfToken = randomBytes(32).toString('base64url');
      await insertRow(db, SessionEntity, {
        idHash: session.hash,
        organisationId,
        personId: link.personId,
        csrfToken,
      });
      return session.text;
    });
  }
}

/** Whoever left has no way in any more. */
const personWorkingHere = (db: EntityManager, email: string): Promise<PersonEntity | null> =>
  db.findOneBy(PersonEntity, { email: email.toLowerCase(), leftOn: IsNull() });

/** node-postgres through TypeORM answers an update with [rows, count]. */
const affected = (result: unknown): number =>
  Array.isArray(result) && typeof result[1] === 'number' ? result[1] : 0;
