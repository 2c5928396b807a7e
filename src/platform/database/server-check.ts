import { Client } from 'pg';
import { REQUIRED_OF_CLUSTER, REQUIRED_SETTINGS } from './server-settings.js';

/** Why this server may not be used, one sentence per setting. */
export async function serverProblems(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    const required = { ...REQUIRED_SETTINGS, ...REQUIRED_OF_CLUSTER };
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1) order by name',
      [Object.keys(required)],
    );
    return rows
      .filter((row) => row.setting !== required[row.name])
      .map((row) => `${row.name} is "${row.setting}" and must be "${required[row.name] ?? ''}".`);
  } finally {
    await client.end();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at that host and port',
  ENOTFOUND: 'that host name is not known',
  '28P01': 'the password was not accepted',
  '28000': 'that login is not allowed',
  '3D000': 'that database does not exist',
};

/** The server's address without its password, for messages. */
export const withoutPassword = (url: string): string => url.replace(/:[^:@/]*@/, ':…@');

/** @throws Error in words when the server cannot be reached or is set up so that answers could be lost or recorded. */
export async function checkServer(url: string): Promise<void> {
  const problems = await serverProblems(url).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : 'no reason given');
    throw new Error(`Cannot use the database ${withoutPassword(url)}: ${reason}. Check DATABASE_URL.`);
  });
  if (problems.length === 0) return;
  const list = problems.map((problem) => `  - ${problem}`).join('\n');
  throw new Error(`The database server is not set up safely:\n${list}`);
}
