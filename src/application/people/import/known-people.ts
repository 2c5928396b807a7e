import { EntityManager } from 'typeorm';
import type { Role } from '../../../core/access/roles.js';
import type { Language, Localised } from '../../../core/language.js';
import { OrganisationEntity } from '../../../persistence/register/organisation.entity.js';

export interface KnownPerson {
  readonly id: string;
  readonly staffNumber: string | null;
  readonly email: string;
  readonly mailbox: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly unitId: string | null;
  readonly lineManagerId: string | null;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly left: boolean;
}

export interface KnownUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: Localised;
}

/** The register before a list is taken in. */
export interface KnownRegister {
  readonly people: readonly KnownPerson[];
  readonly units: readonly KnownUnit[];
  readonly defaultLanguage: Language;
}

const PEOPLE = `
  select id, staff_number as "staffNumber", email, mailbox, given_name as "givenName", family_name as "familyName",
    job_title as "jobTitle", unit_id as "unitId", line_manager_id as "lineManagerId", language, roles,
    left_on is not null as left
  from register.people`;

export async function knownRegister(db: EntityManager, organisationId: string): Promise<KnownRegister> {
  const { defaultLanguage } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  return {
    defaultLanguage,
    people: await db.query<KnownPerson[]>(PEOPLE),
    units: await db.query<KnownUnit[]>('select id, parent_id as "parentId", name from register.units'),
  };
}
