import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Actor } from '../application/access/actor.js';
import { CreateOrganisationInput } from '../application/organisations/organisations.input.js';
import { OrganisationsService } from '../application/organisations/organisations.service.js';
import { QuestionnairesService } from '../application/questionnaires/questionnaires.service.js';
import { DomainError } from '../core/errors.js';
import { Database } from '../persistence/database.js';
import { PersonEntity } from '../persistence/register/person.entity.js';
import { Config } from '../platform/config/config.js';
import { fieldProblems } from '../platform/input/field-problems.js';
import { PROJECT_ROOT } from '../platform/project-root.js';
import { claimDataDirectory, prepareDataDirectory } from '../platform/supervisor/data-directory.js';
import { prepareDatabase } from '../platform/supervisor/prepare-database.js';
import { registerDoor } from './doors.js';

const USAGE = `npm run organisation -- --slug cwm-tawel --name-en "…" --name-cy "…" --email you@example.org \\
  --given-name … --family-name … [--time-zone Europe/London] [--language en|cy]`;
const PACK = join(PROJECT_ROOT, 'content/packs/compassionate-leadership-1.json');

const OPTIONS = {
  slug: { type: 'string', default: '' },
  'name-en': { type: 'string', default: '' },
  'name-cy': { type: 'string', default: '' },
  email: { type: 'string', default: '' },
  'given-name': { type: 'string', default: '' },
  'family-name': { type: 'string', default: '' },
  'time-zone': { type: 'string', default: 'Europe/London' },
  language: { type: 'string', default: 'en' },
} as const;

/** @throws Error in words that names every wrong or missing option */
function readInput(args: readonly string[]): CreateOrganisationInput {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const input = plainToInstance(CreateOrganisationInput, {
    slug: values.slug,
    name: { en: values['name-en'], cy: values['name-cy'] },
    timeZone: values['time-zone'],
    defaultLanguage: values.language,
    administrator: {
      email: values.email,
      givenName: values['given-name'],
      familyName: values['family-name'],
    },
  });
  const problems = fieldProblems(validateSync(input));
  if (problems.length === 0) return input;
  const fields = problems.map(({ field, problem }) => `  - ${field}: ${problem}`).join('\n');
  throw new Error(`The organisation cannot be made:\n${fields}\n${USAGE}`);
}

const firstAdministrator = (register: Database, organisationId: string): Promise<Actor> =>
  register.inTenant(organisationId, async (db) => {
    const { id, roles, language } = await db.findOneByOrFail(PersonEntity, { organisationId });
    return { organisationId, personId: id, name: '', roles, language };
  });

const inWords = (error: unknown): never => {
  if (error instanceof DomainError && error.code === 'already-exists')
    throw new Error(
      `There is an organisation "${String(error.details['what'])}" already; choose another --slug.`,
    );
  throw error;
};

async function make(config: Config, input: CreateOrganisationInput): Promise<void> {
  const register = registerDoor(config);
  await register.connect();
  try {
    const { id, slug } = await new OrganisationsService(register).create(input).catch(inWords);
    const pack: unknown = JSON.parse(readFileSync(PACK, 'utf8'));
    await new QuestionnairesService(register).add(await firstAdministrator(register, id), pack);
    process.stdout.write(`Made ${slug}. Sign in at ${config.appOrigin}/o/${slug}/sign-in\n`);
  } finally {
    await register.close();
  }
}

/** On the embedded server, started for this moment, or on the one that DATABASE_URL names. */
async function makeOn(config: Config, input: CreateOrganisationInput): Promise<void> {
  const { urls, embedded } = await prepareDatabase(config);
  try {
    await make({ ...config, databases: { ...config.databases, app: urls.app } }, input);
  } finally {
    await embedded?.stop();
  }
}

/**
 * Makes an organisation with its first administrator and the shipped questionnaire. The service may not run on the
 * same data directory meanwhile, unless the database is a server of its own.
 */
export async function runOrganisation(config: Config): Promise<null> {
  const input = readInput(process.argv.slice(3));
  if (config.databases.app !== null) {
    await make(config, input);
    return null;
  }
  prepareDataDirectory(config.dataDir);
  const release = claimDataDirectory(config.dataDir);
  try {
    await makeOn(config, input);
  } finally {
    release();
  }
  return null;
}
