import { ROLES, RoleName } from '../../src/platform/database/roles.js';
import { SealedBoxFixture } from '../support/sealed-box.js';

let box: SealedBoxFixture;

/** With a campaign locked, so that a table of ballots is there too. */
beforeAll(async () => {
  box = await SealedBoxFixture.start();
  await box.lock();
});

afterAll(async () => {
  await box.stop();
});

const names = async (sql: string, values: readonly unknown[] = []): Promise<readonly string[]> =>
  (await box.database.query<{ name: string }>(sql, values)).map(({ name }) => name);

const SCHEMAS = `('register', 'box', 'results')`;

/** Tables whose rows stand for one person's token or answers, and everything written at the opening. */
const TRACELESS = `(
  select c.oid as id, c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and (
     n.nspname = 'results'
     or (n.nspname = 'box' and c.relname ~ '^(ballots|subjects)')
     or (n.nspname = 'register' and c.relname in ('invitations', 'invitation_codes', 'replacement_requests')))
) traceless`;

const TELLTALE_COLUMNS = `
  select name || '.' || a.attname as name from ${TRACELESS}
    join pg_attribute a on a.attrelid = traceless.id and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = traceless.id and d.adnum = a.attnum
   where a.atttypid::regtype::text ~ '^(timestamp|date|time|interval)'
      or a.atttypid in ('xid'::regtype, 'xid8'::regtype, 'inet'::regtype, 'cidr'::regtype, 'macaddr'::regtype)
      or a.attidentity <> ''
      or pg_get_expr(d.adbin, d.adrelid) ~* 'now|clock|current|statement_time|nextval|uuidv7|txid|random\\(\\)'`;

/** Adds something forbidden, looks, and takes it back. */
async function withChange(
  change: string,
  look: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  await box.database.query('begin');
  try {
    await box.database.query(change);
    return await look();
  } finally {
    await box.database.query('rollback');
  }
}

describe('A7 the tables of tokens, ballots and results', () => {
  it('A7 are all looked at, the campaign’s own table of ballots among them', async () => {
    const looked = await names(`select name from ${TRACELESS} order by name`);
    expect(looked.length).toBeGreaterThan(14);
    expect(looked).toEqual(
      expect.arrayContaining(['box.ballots', 'register.invitations', 'results.comments', 'results.releases']),
    );
    expect(looked.some((name) => /^box\.ballots_[0-9a-f]{32}$/.test(name))).toBe(true);
  });

  it('A7 have no column of a time, an address, a transaction or an order of arrival', async () => {
    expect(await names(TELLTALE_COLUMNS)).toEqual([]);
  });

  it.each([
    ['a time of insertion', 'alter table results.comments add column at timestamptz default now()'],
    ['a serial number', 'alter table register.invitations add column number bigserial'],
    ['an identity', 'alter table box.ballots add column number bigint generated always as identity'],
    ['an identifier that contains the time', 'alter table results.cells add column id uuid default uuidv7()'],
    ['the transaction', `alter table box.subjects add column x text default pg_current_xact_id()::text`],
  ])('A7 would be noticed to have %s', async (_what, change) => {
    expect(await withChange(change, () => names(TELLTALE_COLUMNS))).not.toEqual([]);
  });

  it('A7 have no trigger and no rule, and no sequence counts anything', async () => {
    const triggers = `select tgname as name from pg_trigger join ${TRACELESS} on id = tgrelid where not tgisinternal`;
    const rules = `select rulename as name from pg_rewrite join ${TRACELESS} on id = ev_class`;
    const sequences = `select c.oid::regclass::text as name from pg_class c
      where c.relkind = 'S' and c.relnamespace::regnamespace::text in ${SCHEMAS}`;
    expect([await names(triggers), await names(rules), await names(sequences)]).toEqual([[], [], []]);
  });
});

describe('A7 the compartments', () => {
  const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p')`;

  it('A7 keep every table to one organisation, its owner included', async () => {
    const open = `select c.oid::regclass::text as name from ${TABLES}
      and (not c.relrowsecurity or not c.relforcerowsecurity
        or not exists (select from pg_policy p where p.polrelid = c.oid)
        or not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnotnull))`;
    expect(await names(open)).toEqual([]);
  });

  it('A7 let a policy see past the organisation in the two directories of slugs only', async () => {
    const wide = `select polrelid::regclass::text as name from pg_policy
      where pg_get_expr(polqual, polrelid) is distinct from null
        and pg_get_expr(polqual, polrelid) !~ 'app.organisation_id' order by 1`;
    expect(await names(wide)).toEqual(['box.organisations', 'register.organisation_directory']);
  });

  it('A7 are joined by no foreign key', async () => {
    const joined = `select k.conname as name from pg_constraint k
        join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
       where k.contype = 'f' and a.relnamespace <> b.relnamespace`;
    expect(await names(joined)).toEqual([]);
  });

  it.each([
    ['box', ['register', 'results']],
    ['app', ['box']],
    ['report', ['register', 'box']],
  ] as const satisfies readonly (readonly [RoleName, readonly string[]])[])(
    'A7 give the login of %s no right of any kind in %j',
    async (role, schemas) => {
      const held = `
        select n.nspname as name from pg_namespace n
          where n.nspname = any($2) and has_schema_privilege($1, n.oid, 'usage, create')
        union all select c.oid::regclass::text from ${TABLES} and n.nspname = any($2)
          and (has_any_column_privilege($1, c.oid, 'select, insert, update, references')
            or has_table_privilege($1, c.oid, 'select, insert, update, delete, truncate, references, trigger'))
        union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname = any($2) and n.nspname = 'box' and has_function_privilege($1, p.oid, 'execute')`;
      expect(await names(held, [ROLES[role], schemas])).toEqual([]);
    },
  );

  it('A7 give nobody else anything: no right is granted to the public', async () => {
    const open = `select c.oid::regclass::text as name from ${TABLES}
      and exists (select from aclexplode(c.relacl) where grantee = 0)`;
    expect(await names(open)).toEqual([]);
  });

  it('A7 are entered by logins that are no superuser, pass no row-level security by, own nothing and act for nobody', async () => {
    const logins = Object.entries(ROLES)
      .filter(([name]) => name !== 'owner')
      .map(([, role]) => role);
    const mighty = `
      select r.rolname || ' is mighty' as name from pg_roles r where r.rolname = any($1) and
        (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication)
      union all select r.rolname || ' owns ' || c.relname from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname = any($1)
      union all select r.rolname || ' owns ' || n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner
        where r.rolname = any($1)
      union all select r.rolname || ' owns ' || p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
        where r.rolname = any($1)
      union all select r.rolname || ' acts for ' || m.roleid::regrole from pg_auth_members m
        join pg_roles r on r.oid = m.member where r.rolname = any($1)`;
    expect(logins).toHaveLength(4);
    expect(await names(mighty, [logins])).toEqual([]);
    expect(
      await names('select rolname as name from pg_roles where rolname = any($1)', [logins]),
    ).toHaveLength(4);
  });
});
