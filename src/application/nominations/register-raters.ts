import { EntityManager, IsNull } from 'typeorm';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import type { SubjectContext } from '../access/subject-access.js';
import { wholeTeam } from '../access/whole-team.js';
import { NominationRow, rowFor } from './proposing.js';

/** What is there already, under this or another relationship, stays as it is. */
const ADD = `
  insert into register.nominations
    (id, organisation_id, subject_id, person_id, relationship, name, email, language, source)
  select n.*, 'register' from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])
    as n (id, organisation_id, subject_id, person_id, relationship, name, email, language)
  where not exists (select 1 from register.assignments a
    where a.subject_id = n.subject_id and (a.email = n.email or n.relationship = 'manager' and a.relationship = 'manager'))
    and not exists (select 1 from register.nominations o
    where o.subject_id = n.subject_id and n.relationship = 'manager' and o.relationship = 'manager')
  on conflict do nothing`;

const COLUMNS = [
  'id',
  'organisationId',
  'subjectId',
  'personId',
  'relationship',
  'name',
  'email',
  'language',
] as const satisfies readonly (keyof NominationRow)[];

/** The line manager and the whole team, as the register has them now. Doing it again adds only who has come since. */
export async function addFromRegister(db: EntityManager, context: SubjectContext): Promise<void> {
  const { person } = context;
  const team = await wholeTeam(db, person.id);
  const manager =
    person.lineManagerId === null
      ? null
      : await db.findOneBy(PersonEntity, { id: person.lineManagerId, leftOn: IsNull() });
  const rows = [
    ...(manager ? [rowFor(context, manager, { relationship: 'manager', source: 'register' })] : []),
    ...team.map((member) => rowFor(context, member, { relationship: 'direct-report', source: 'register' })),
  ];
  await db.query(
    ADD,
    COLUMNS.map((column) => rows.map((row) => row[column])),
  );
}
