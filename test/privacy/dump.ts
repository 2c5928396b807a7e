import { createHash } from 'node:crypto';
import { TestDatabase } from '../support/database.js';

type Asking = Pick<TestDatabase, 'query'>;

/** One row as somebody with a copy of the whole database has it, with what PostgreSQL keeps about it beside its columns. */
export interface DumpedRow {
  readonly table: string;
  /** The transaction that wrote it. */
  readonly xmin: number;
  /** Its place in the table's file. */
  readonly place: number;
  readonly columns: Readonly<Record<string, unknown>>;
}

const ROWS_IN_A_BLOCK = 1000;

const placeOf = (ctid: string): number => {
  const [block, line] = ctid.slice(1, -1).split(',').map(Number);
  return (block ?? 0) * ROWS_IN_A_BLOCK + (line ?? 0);
};

async function dumpTable(database: Asking, table: string): Promise<readonly DumpedRow[]> {
  const rows = await database.query<{ xmin: string; ctid: string; columns: DumpedRow['columns'] }>(
    `select t.xmin::text, t.ctid::text, to_jsonb(t) as columns from ${table} t`,
  );
  return rows.map(({ xmin, ctid, columns }) => ({
    table,
    xmin: Number(xmin),
    place: placeOf(ctid),
    columns,
  }));
}

/** Every row of every table of every schema that is not PostgreSQL's own, as its superuser reads them. */
export async function dumpEverything(database: Asking): Promise<readonly DumpedRow[]> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
      order by 1`,
  );
  const dumped: DumpedRow[] = [];
  for (const { name } of tables) dumped.push(...(await dumpTable(database, name)));
  return dumped;
}

/** Every text and number in a value, however deep; bytes are hexadecimal. */
export const leavesOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value.startsWith('\\x') ? value.slice(2) : value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
};

const BYTES = /^([0-9a-f]{2}){16,}$/;

/** A value and its SHA-256: of the text, of the bytes that a hexadecimal text stands for, and of those of a UUID. */
export const withHashes = (value: string): readonly string[] => {
  const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const bare = value.replaceAll('-', '');
  return [
    value,
    digest(Buffer.from(value)),
    ...(BYTES.test(bare) ? [bare, digest(Buffer.from(bare, 'hex'))] : []),
  ];
};
