import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** One login per compartment: none is a superuser, and none owns what it reads. */
export const ROLES = {
  owner: 'tosturi_owner',
  app: 'app_rw',
  box: 'box_rw',
  report: 'report_ro',
  opener: 'opener_rw',
} as const;
export type RoleName = keyof typeof ROLES;
export type RolePasswords = Readonly<Record<RoleName | 'superuser', string>>;

const newPasswords = (): RolePasswords => {
  const password = (): string => randomBytes(24).toString('base64url');
  return {
    superuser: password(),
    owner: password(),
    app: password(),
    box: password(),
    report: password(),
    opener: password(),
  };
};

/** The logins of this installation, made once and kept where only the account that runs the service can read. */
export function rolePasswords(dataDir: string): RolePasswords {
  const directory = join(dataDir, 'secrets');
  const file = join(directory, 'database-roles.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RolePasswords;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const passwords = newPasswords();
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

const ATTRIBUTES = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication';

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const signIn = `password ${escapeLiteral(password)}`;
  if (found.rowCount === 0)
    await client.query(`create role ${escapeIdentifier(role)} ${ATTRIBUTES} ${signIn}`);
  // Only a superuser may repeat the attributes; the password is all that can have changed.
  else await client.query(`alter role ${escapeIdentifier(role)} ${signIn}`);
}

/** Two deployments may start at once; only one of them changes roles at a time. */
const ROLES_LOCK = 7_301_001;

/**
 * Makes or updates the logins; `adminUrl` is the superuser of the embedded server, or the login of DATABASE_URL,
 * which then needs CREATEROLE.
 */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [ROLES_LOCK]);
    for (const name of Object.keys(ROLES) as RoleName[])
      await ensureRole(client, ROLES[name], passwords[name]);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const database = escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`grant connect, create on database ${database} to ${ROLES.owner}`);
    await client.query(`revoke all on schema public from public`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Creates the service's database on the embedded server when it is not there yet. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new Client({ connectionString: `${adminUrl}/postgres`, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

/** The same server and database as `adminUrl`, signed in as a compartment's role. */
export function urlForRole(adminUrl: string, role: RoleName, passwords: RolePasswords): string {
  const url = new URL(adminUrl);
  url.username = ROLES[role];
  url.password = passwords[role];
  return url.toString();
}
