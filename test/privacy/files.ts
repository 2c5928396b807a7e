import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TestDatabase } from '../support/database.js';

/** A secret as it could stand in a file: as text, as bytes, or as either in hexadecimal or base 64. */
export const formsOf = (secret: string): readonly Buffer[] => {
  const text = Buffer.from(secret);
  const bytes = /^([0-9a-f]{2}){16,}$/.test(secret) ? [Buffer.from(secret, 'hex')] : [];
  return [text, ...bytes].flatMap((form) => [
    form,
    Buffer.from(form.toString('hex')),
    Buffer.from(form.toString('base64').replace(/.?=*$/, '')),
  ]);
};

const isOfOurDatabase = (path: string, databaseId: string): boolean =>
  !/(^|\/)base\/\d+\//.test(path) || path.includes(`base/${databaseId}/`);

/** The files of the server's directory: this database's own, the write-ahead log, and whatever else lies there. */
export async function clusterFiles(database: TestDatabase): Promise<readonly string[]> {
  // What is still in memory only reaches the disk now.
  await database.query('checkpoint');
  const [row] = await database.query<{ directory: string; id: string }>(
    `select current_setting('data_directory') as directory, oid::text as id from pg_database
      where datname = current_database()`,
  );
  return filesBelow(row?.directory ?? '').filter((path) => isOfOurDatabase(path, row?.id ?? ''));
}

export const filesBelow = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);

/** Other tests use the same server, and a file may go while we look. */
const contentOf = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
};

/** `<secret> in <file>` for every file that holds one of the secrets in any form. */
export function findInFiles(files: readonly string[], secrets: readonly string[]): readonly string[] {
  const needles = secrets.map((secret) => ({ secret, forms: formsOf(secret) }));
  return files.flatMap((path) => {
    const content = contentOf(path);
    return needles
      .filter(({ forms }) => forms.some((form) => content.includes(form)))
      .map(({ secret }) => `${secret} in ${path}`);
  });
}
