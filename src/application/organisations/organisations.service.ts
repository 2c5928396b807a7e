import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import {
  OrganisationDirectoryEntity,
  OrganisationEntity,
} from '../../persistence/register/organisation.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { DEFAULT_SIGNPOSTS } from './default-signposts.js';
import { CreateOrganisationInput, RaterRulesInput } from './organisations.input.js';
import { OrganisationView, toOrganisationView } from './organisations.view.js';

/** As many as somebody can answer with care in a few weeks. */
const OPEN_INVITATIONS = 8;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

@Injectable()
export class OrganisationsService {
  private readonly idsBySlug = new Map<string, string>();

  constructor(@InjectRegister() private readonly register: Database) {}

  /** The first administrator comes with the organisation: nobody else could let anyone in. */
  create(input: CreateOrganisationInput): Promise<OrganisationView> {
    const id = randomUUID();
    const { administrator, ...own } = input;
    const made = this.register.inTenant(id, async (db) => {
      const organisation = {
        ...own,
        id,
        signposts: DEFAULT_SIGNPOSTS,
        openInvitationsLimit: OPEN_INVITATIONS,
        staffDomains: [domainOf(administrator.email)],
      };
      await insertRow(db, OrganisationEntity, organisation);
      await insertRow(db, OrganisationDirectoryEntity, { slug: input.slug, organisationId: id });
      await insertRow(db, PersonEntity, {
        ...administrator,
        email: administrator.email.toLowerCase(),
        organisationId: id,
        jobTitle: '',
        language: input.defaultLanguage,
        roles: ['administrator'],
      });
      await appendAudit(db, id, {
        kind: 'organisation-created',
        actorId: null,
        data: { slug: input.slug },
        time: 'timed',
      });
      return toOrganisationView(organisation);
    });
    return onUniqueViolation(made, () => new DomainError('already-exists', { what: input.slug }));
  }

  /** Who counts as working here, and how often one person may be asked at once. */
  async ruleRaters(actor: Actor, input: RaterRulesInput): Promise<void> {
    requireAllowed(actor, 'manage-organisation');
    const { organisationId, personId } = actor;
    const staffDomains = [...new Set(input.staffDomains.map((domain) => domain.toLowerCase()))];
    const set = { openInvitationsLimit: input.openInvitationsLimit, staffDomains };
    await this.register.inTenant(organisationId, async (db) => {
      await updateRows(db, OrganisationEntity, { where: { id: organisationId }, set });
      const event = { kind: 'rater-rules-changed', actorId: personId, data: set, time: 'timed' } as const;
      await appendAudit(db, organisationId, event);
    });
  }

  /** @throws DomainError `not-found` */
  async bySlug(slug: string): Promise<OrganisationView> {
    const organisation = await this.findBySlug(slug);
    if (!organisation) throw new DomainError('not-found');
    return organisation;
  }

  /** For whoever needs to know nothing else of it. @throws DomainError `not-found` */
  async idOf(slug: string): Promise<string> {
    const id = await this.findIdOf(slug);
    if (id === null) throw new DomainError('not-found');
    return id;
  }

  async findBySlug(slug: string): Promise<OrganisationView | null> {
    const id = await this.findIdOf(slug);
    return id === null ? null : this.byId(id);
  }

  byId(organisationId: string): Promise<OrganisationView> {
    return this.register.inTenant(organisationId, async (db) =>
      toOrganisationView(await db.findOneByOrFail(OrganisationEntity, { id: organisationId })),
    );
  }

  /** The organisation of a service that has one only, so that nobody there is asked which. */
  async only(): Promise<OrganisationView | null> {
    const [first, ...others] = await this.allIds();
    return first !== undefined && others.length === 0 ? this.byId(first) : null;
  }

  /** Every organisation's id, for the timers, which work through them one by one. */
  async allIds(): Promise<readonly string[]> {
    const entries = await this.register.inDirectory((db) => db.find(OrganisationDirectoryEntity));
    return entries.map((entry) => entry.organisationId);
  }

  /** Asked once: an organisation keeps its slug, and no other gets it. */
  private async findIdOf(slug: string): Promise<string | null> {
    const known = this.idsBySlug.get(slug);
    if (known !== undefined) return known;
    const entry = await this.register.inDirectory((db) =>
      db.findOneBy(OrganisationDirectoryEntity, { slug }),
    );
    if (entry) this.idsBySlug.set(slug, entry.organisationId);
    return entry?.organisationId ?? null;
  }
}
