import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { sha256 } from '../../crypto/digest.js';
import { Database } from '../../persistence/database.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { DeclineView } from './declines.view.js';

type Requests = DeclineView['requests'];

/**
 * Declining out of a letter. The secret in its address is not the code: it can decline what the letter asked for, and
 * nothing else, so it does no harm in a log or in the hands of a mail program.
 */
@Injectable()
export class DeclinesService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Changes nothing: mail scanners follow links. @throws DomainError `not-found` */
  async show(slug: string, secret: string): Promise<DeclineView> {
    const organisation = await this.organisations.bySlug(slug);
    const requests = await this.register.inTenant(organisation.id, (db) => requestsOf(db, secret));
    return { slug: organisation.slug, organisationName: organisation.name, requests };
  }

  /** Of what the letter asked for, the invitations named. @throws DomainError `not-found` */
  async decline(slug: string, secret: string, invitationIds: readonly string[]): Promise<void> {
    const organisationId = await this.organisations.idOf(slug);
    await this.register.inTenant(organisationId, async (db) => {
      const own = (await requestsOf(db, secret)).map(({ invitationId }) => invitationId);
      await setDeclined(
        db,
        own.filter((id) => invitationIds.includes(id)),
      );
    });
  }

  /** A mail program's one click (RFC 8058): everything that the letter asked for. @throws DomainError `not-found` */
  async declineAll(slug: string, secret: string): Promise<void> {
    const { requests } = await this.show(slug, secret);
    await this.decline(
      slug,
      secret,
      requests.map(({ invitationId }) => invitationId),
    );
  }
}

const REQUESTS = `
  select i.id as "invitationId", p.given_name || ' ' || p.family_name as "subjectName",
    i.state <> 'active' as declined
  from register.decline_links l
  join register.invitations i on i.id = l.invitation_id
  join register.subjects s on s.id = i.subject_id
  join register.people p on p.id = s.person_id
  where l.token_hash = $1 order by p.family_name, p.given_name, i.id`;

async function requestsOf(db: EntityManager, secret: string): Promise<Requests> {
  const requests = await db.query<Requests[number][]>(REQUESTS, [sha256(secret)]);
  if (requests.length === 0) throw new DomainError('not-found');
  return requests;
}

/** Whoever has answered already keeps their answers in the box. */
const setDeclined = (db: EntityManager, invitationIds: readonly string[]): Promise<unknown> =>
  db.query(`update register.invitations set state = 'declined' where state = 'active' and id = any($1)`, [
    invitationIds,
  ]);
