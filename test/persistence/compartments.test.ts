import { ROLES, RoleName } from '../../src/platform/database/roles.js';
import { createTestDatabase, TestDatabase } from '../support/database.js';

const SCHEMAS = ['box', 'register', 'results'];

const MAY_ENTER: readonly (readonly [RoleName, readonly string[]])[] = [
  ['app', ['register', 'results']],
  ['box', ['box']],
  ['report', ['results']],
  ['opener', ['box', 'register', 'results']],
];

describe('the compartments of the database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  it.each(MAY_ENTER)('the login of %s may enter %j and no other schema', async (role, schemas) => {
    const entered = await database.query<{ name: string }>(
      `select name from unnest($1::text[]) name where has_schema_privilege($2, name, 'usage') order by name`,
      [SCHEMAS, ROLES[role]],
    );
    expect(entered.map(({ name }) => name)).toEqual(schemas);
  });

  it('the opener sees no person, invitation or mail in the register', async () => {
    const seen = await database.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'register'::regnamespace and relkind in ('r', 'v', 'p')
         and has_any_column_privilege($1, oid, 'select') order by relname`,
      [ROLES.opener],
    );
    expect(seen.map(({ name }) => name)).toEqual(['closing_statements', 'organisation_directory']);
  });

  it('no login passes row-level security by, makes roles or databases, or replicates', async () => {
    const mighty = await database.query(
      `select rolname from pg_roles where rolname = any($1)
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
      [Object.values(ROLES)],
    );
    expect(mighty).toEqual([]);
  });

  it('every table with an organisation has row-level security, forced on its owner too', async () => {
    const open = await database.query(
      `select c.oid::regclass::text as name from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
        where c.relnamespace::regnamespace::text = any($1) and c.relkind in ('r', 'p')
          and not (c.relrowsecurity and c.relforcerowsecurity)`,
      [SCHEMAS],
    );
    expect(open).toEqual([]);
  });
});
