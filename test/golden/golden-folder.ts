import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export const SCHEMA = 'leader360-golden/1';

export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

interface StatisticFacts {
  readonly reference: string;
  readonly tol: { readonly default: Tolerance; readonly fields?: Readonly<Record<string, Tolerance>> };
}

export interface GoldenCase {
  readonly id: string;
  readonly stat: string;
  readonly input: Readonly<Record<string, unknown>> & { readonly kind: string };
  readonly params: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** Cells as they stand in the file; an empty one is missing. */
export type DataRow = Readonly<Record<string, string>>;

export interface GoldenFolder {
  readonly stats: Readonly<Record<string, StatisticFacts>>;
  readonly cases: readonly GoldenCase[];
  readonly datasets: ReadonlyMap<string, readonly DataRow[]>;
}

interface Manifest {
  readonly schema: string;
  readonly cases_file?: string;
  readonly datasets: readonly { readonly name: string; readonly file: string }[];
}

interface CasesFile {
  readonly schema: string;
  readonly stats: GoldenFolder['stats'];
  readonly cases: readonly GoldenCase[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const checkSchema = (path: string, { schema }: { readonly schema: string }): void => {
  if (schema !== SCHEMA) throw new Error(`${path} has the schema "${schema}"; this program knows ${SCHEMA}.`);
};

const readCsv = (path: string): readonly DataRow[] =>
  parse(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true, bom: true });

export function readGoldenFolder(folder: string): GoldenFolder {
  const manifestPath = join(folder, 'manifest.json');
  const manifest = readJson(manifestPath) as Manifest;
  checkSchema(manifestPath, manifest);
  const casesPath = join(folder, manifest.cases_file ?? 'cases.json');
  const file = readJson(casesPath) as CasesFile;
  checkSchema(casesPath, file);
  const datasets = new Map(
    manifest.datasets.map(({ name, file: data }) => [name, readCsv(join(folder, data))]),
  );
  return { stats: file.stats, cases: file.cases, datasets };
}
