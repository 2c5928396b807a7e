import { EntityManager } from 'typeorm';
import { PersonEntity } from '../../../persistence/register/person.entity.js';
import { UnitEntity } from '../../../persistence/register/unit.entity.js';
import { insertRows } from '../../../persistence/rows.js';
import type { ImportPlan, PlannedPerson } from './import-plan.js';

/** Managers come last, because a changed person may get a new one and a new person a changed one. */
const CHANGE = `
  update register.people p set staff_number = n.staff_number, email = n.email, given_name = n.given_name,
    family_name = n.family_name, job_title = n.job_title, unit_id = n.unit_id, language = n.language,
    roles = n.roles::text[], left_on = null
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[])
    as n (id, staff_number, email, given_name, family_name, job_title, unit_id, language, roles)
  where p.id = n.id`;

const MANAGERS = `
  update register.people p set line_manager_id = n.manager_id
  from unnest($1::uuid[], $2::uuid[]) as n (id, manager_id)
  where p.id = n.id and p.line_manager_id is distinct from n.manager_id`;

const LEAVE = `
  update register.people p set left_on = (now() at time zone o.time_zone)::date
  from register.organisations o
  where o.id = p.organisation_id and p.id = any($1::uuid[]) and p.left_on is null`;

const END_SESSIONS =
  'update register.sessions set ended_at = now() where person_id = any($1::uuid[]) and ended_at is null';

const COLUMNS = [
  ({ id }) => id,
  ({ staffNumber }) => staffNumber,
  ({ email }) => email,
  ({ givenName }) => givenName,
  ({ familyName }) => familyName,
  ({ jobTitle }) => jobTitle,
  ({ unitId }) => unitId,
  ({ language }) => language,
  // Roles are words of ours without commas or braces; PostgreSQL reads this as an array of them.
  ({ roles }) => `{${roles.join(',')}}`,
] as const satisfies readonly ((person: PlannedPerson) => string | null)[];

/** From now on they cannot sign in; whoever is signed in is signed out. */
export async function markAsLeft(db: EntityManager, personIds: readonly string[]): Promise<void> {
  await db.query(LEAVE, [personIds]);
  await db.query(END_SESSIONS, [personIds]);
}

/** In a few statements, however long the list is. */
export async function writeImport(
  db: EntityManager,
  organisationId: string,
  plan: Pick<ImportPlan, 'added' | 'changed' | 'newUnits'>,
): Promise<void> {
  const units = plan.newUnits.map(({ id, parentId, path }) => {
    const name = path.at(-1) ?? '';
    return { id, organisationId, parentId, name: { en: name, cy: name } };
  });
  await insertRows(db, UnitEntity, units);
  const changed = plan.changed.map((change) => change.after);
  if (changed.length > 0)
    await db.query(
      CHANGE,
      COLUMNS.map((column) => changed.map(column)),
    );
  const added = plan.added.map((person) => ({
    ...person,
    organisationId,
    lineManagerId: null,
    roles: [...person.roles],
  }));
  await insertRows(db, PersonEntity, added);
  const managed = [...changed, ...plan.added];
  await db.query(MANAGERS, [managed.map(({ id }) => id), managed.map(({ lineManagerId }) => lineManagerId)]);
}
