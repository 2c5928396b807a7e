import { randomUUID } from 'node:crypto';
import { OrganisationsService } from '../src/application/organisations/organisations.service.js';
import { ApiClient } from '../src/demo/api-client.js';
import { Database } from '../src/persistence/database.js';
import { PersonEntity } from '../src/persistence/register/person.entity.js';
import { insertRows } from '../src/persistence/rows.js';
import { registerDoor } from '../src/processes/doors.js';
import { addOrganisation } from './benched-organisation.js';
import { cpuOfFamily, cpuOfProcess } from './cpu-time.js';
import { BenchedService } from './service.js';

const PEOPLE = 10_000;
const UNITS = 200;
/** Nine people to a manager, and managers of managers above them. */
const TEAM = 9;

export interface ImportTiming {
  readonly name: string;
  readonly previewSeconds: number;
  readonly confirmSeconds: number;
  readonly appCpuMs: number;
  readonly databaseCpuMs: number;
}

export interface PeopleImportFigures {
  readonly people: number;
  readonly csvBytes: number;
  /** The same rows, already checked and resolved, in plain multi-row inserts and one transaction. */
  readonly floorSeconds: number;
  readonly runs: readonly ImportTiming[];
}

const HEADER = 'staff_number,given_name,family_name,email,job_title,unit,manager,roles,language';

const lineOf = (nth: number, jobTitle: string): string => {
  const manager = nth === 0 ? '' : String(10_000 + Math.floor((nth - 1) / TEAM));
  const unit = `Directorate ${String(nth % 10)} > Unit ${String(nth % UNITS)}`;
  const number = String(10_000 + nth);
  const roles = nth % 20 === 0 ? 'leader' : '';
  const language = nth % 3 === 0 ? 'cy' : 'en';
  return `${number},Siân,Gwŷr ${number},person${number}@benched.example,${jobTitle},${unit},${manager},${roles},${language}`;
};

const listOf = (jobTitle: string): string =>
  [HEADER, ...Array.from({ length: PEOPLE }, (_, nth) => lineOf(nth, jobTitle))].join('\r\n');

/** Into an organisation of their own. */
async function timeFloor(register: Database): Promise<number> {
  const { id: organisationId } = await new OrganisationsService(register).create({
    slug: `floor-${randomUUID().slice(0, 8)}`,
    name: { en: 'Floor', cy: 'Llawr' },
    timeZone: 'Europe/London',
    defaultLanguage: 'en',
    administrator: { email: 'administrator@floor.example', givenName: 'Ann', familyName: 'Bevan' },
  });
  const rows = Array.from({ length: PEOPLE }, (_, nth) => ({
    id: randomUUID(),
    organisationId,
    staffNumber: String(nth),
    email: `floor${String(nth)}@floor.example`,
    givenName: 'Siân',
    familyName: `Gwŷr ${String(nth)}`,
    jobTitle: 'Nurse',
    language: 'en' as const,
    roles: [],
  }));
  const start = performance.now();
  await register.inTenant(organisationId, (db) => insertRows(db, PersonEntity, rows));
  return (performance.now() - start) / 1000;
}

interface Measured {
  readonly name: string;
  readonly csv: string;
  readonly expected: Readonly<Record<'added' | 'changed' | 'unchanged', number>>;
}

interface Office {
  readonly hr: ApiClient;
  readonly appPid: number;
  readonly databasePid: number;
}

interface Preview {
  readonly id: string;
  readonly digest: string;
  readonly badLines: number;
}

async function timeImport({ hr, appPid, databasePid }: Office, run: Measured): Promise<ImportTiming> {
  const cpu = [cpuOfProcess(appPid), cpuOfFamily(databasePid)] as const;
  const start = performance.now();
  const input = { csv: run.csv, unknownUnits: 'create' };
  const { id, digest, badLines } = await hr.post<Preview>('/api/v1/people/imports', input);
  const previewed = performance.now();
  if (badLines > 0) throw new Error(`${String(badLines)} lines of the benched list are bad.`);
  const { outcome } = await hr.post<{ outcome: Measured['expected'] }>(
    `/api/v1/people/imports/${id}/confirmation`,
    { lines: 'all', missing: 'leave', digest },
  );
  const end = performance.now();
  const { added, changed, unchanged } = run.expected;
  if (outcome.added !== added || outcome.changed !== changed || outcome.unchanged !== unchanged)
    throw new Error(`The import of "${run.name}" did something else: ${JSON.stringify(outcome)}.`);
  return {
    name: run.name,
    previewSeconds: (previewed - start) / 1000,
    confirmSeconds: (end - previewed) / 1000,
    appCpuMs: cpuOfProcess(appPid) - cpu[0],
    databaseCpuMs: cpuOfFamily(databasePid) - cpu[1],
  };
}

/** A list of 10,000 people into an organisation of a few hundred: all new, all as they are, all with a changed title. */
export async function benchPeopleImport(service: BenchedService): Promise<PeopleImportFigures> {
  const { config, database } = service;
  const app = await service.start('app', { environment: 'production' });
  const register = registerDoor({ ...config, databases: { ...config.databases, app: database.urls.app } });
  await register.connect();
  try {
    const { hr } = await addOrganisation(register, config);
    const floorSeconds = await timeFloor(register);
    const office = { hr, appPid: app.pid ?? 0, databasePid: service.databasePid };
    const csv = listOf('Nurse');
    const none = { added: 0, changed: 0, unchanged: 0 };
    const runs = [
      await timeImport(office, { name: 'all new', csv, expected: { ...none, added: PEOPLE } }),
      await timeImport(office, { name: 'again', csv, expected: { ...none, unchanged: PEOPLE } }),
      await timeImport(office, {
        name: 'all changed',
        csv: listOf('Senior nurse'),
        expected: { ...none, changed: PEOPLE },
      }),
    ];
    return { people: PEOPLE, csvBytes: Buffer.byteLength(csv), floorSeconds, runs };
  } finally {
    await register.close();
    await service.end(app);
  }
}
