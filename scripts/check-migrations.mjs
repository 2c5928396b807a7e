/** Proves on a real server that the migrations run up, down to nothing, and up again to the very same schema. */
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import './typescript.mjs';

const require = createRequire(import.meta.url);
const { Client } = require('pg');
const { emptyDatabase, startDatabaseServer } = require('../test/support/database-server.ts');
const { migrateDown, migrateUp } = require('../src/persistence/migrate.ts');

const OURS = `nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'maintenance') and nspname not like 'pg_temp%'`;

/** Everything that migrations make, as text, without the numbers that differ from run to run. */
const CATALOGUE = {
  schemas: `select nspname, nspacl::text from pg_namespace where ${OURS} and nspname <> 'public'`,
  relations: `select nspname, relname, relkind, relrowsecurity, relforcerowsecurity, relacl::text
    from pg_class c join pg_namespace n on n.oid = relnamespace where ${OURS}`,
  columns: `select nspname, relname, attname, format_type(atttypid, atttypmod), attnotnull, attgenerated, attacl::text,
      pg_get_expr(adbin, adrelid) as expression
    from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
    left join pg_attrdef d on adrelid = attrelid and adnum = attnum where ${OURS} and attnum > 0 and not attisdropped`,
  constraints: `select nspname, conrelid::regclass::text, conname, pg_get_constraintdef(c.oid)
    from pg_constraint c join pg_namespace n on n.oid = connamespace where ${OURS}`,
  indexes: `select schemaname as nspname, indexname, indexdef from pg_indexes where schemaname not like 'pg_%' and schemaname <> 'maintenance'`,
  policies: `select schemaname, tablename, policyname, cmd, qual, with_check from pg_policies`,
  functions: `select nspname, proname, pg_get_functiondef(p.oid) as definition, proacl::text
    from pg_proc p join pg_namespace n on n.oid = pronamespace where ${OURS}`,
  triggers: `select tgrelid::regclass::text as relation, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`,
  types: `select nspname, typname from pg_type t join pg_namespace n on n.oid = typnamespace
    where ${OURS} and typtype in ('d', 'e') `,
};

async function catalogueOf(adminUrl) {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const kinds = [];
    for (const [kind, sql] of Object.entries(CATALOGUE)) {
      const { rows } = await client.query(sql);
      kinds.push([kind, rows.map((row) => JSON.stringify(row)).sort()]);
    }
    return Object.fromEntries(kinds);
  } finally {
    await client.end();
  }
}

const differences = (expected, found) =>
  Object.keys(CATALOGUE).flatMap((kind) => [
    ...expected[kind].filter((row) => !found[kind].includes(row)).map((row) => `- ${kind} ${row}`),
    ...found[kind].filter((row) => !expected[kind].includes(row)).map((row) => `+ ${kind} ${row}`),
  ]);

function demandSame(step, expected, found) {
  if (isDeepStrictEqual(expected, found)) return;
  throw new Error(`${step} left a different schema:\n${differences(expected, found).join('\n')}`);
}

async function check(server) {
  const { adminUrl, ownerUrl } = await emptyDatabase(server, 'migrations');
  const empty = await catalogueOf(adminUrl);
  const names = await migrateUp(ownerUrl);
  const first = await catalogueOf(adminUrl);
  await migrateDown(ownerUrl);
  demandSame('down', empty, await catalogueOf(adminUrl));
  await migrateUp(ownerUrl);
  demandSame('up again', first, await catalogueOf(adminUrl));
  return names;
}

const server = await startDatabaseServer();
try {
  const names = await check(server);
  console.log(`migrations: ${names.length} up, down and up again: ${names.join(', ')}`);
} finally {
  await server.stop();
}
