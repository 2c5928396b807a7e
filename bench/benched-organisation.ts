import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { OrganisationsService } from '../src/application/organisations/organisations.service.js';
import { SignInService } from '../src/application/sign-in/sign-in.service.js';
import { Questionnaire } from '../src/core/questionnaires/questionnaire.js';
import { ApiClient } from '../src/demo/api-client.js';
import { Database } from '../src/persistence/database.js';
import { PersonEntity } from '../src/persistence/register/person.entity.js';
import { SubjectEntity } from '../src/persistence/register/subject.entity.js';
import { insertRows } from '../src/persistence/rows.js';
import { Config } from '../src/platform/config/config.js';
import { PROJECT_ROOT } from '../src/platform/project-root.js';

const ADMINISTRATOR = 'administrator@benched.example';
const PACK = join(PROJECT_ROOT, 'content/packs/compassionate-leadership-1.json');
export const LEADERS = 500;
const OPEN_DAYS = 14;

/** An organisation with a draft campaign of many leaders, and sessions to use it with. */
export interface BenchedOrganisation {
  readonly organisationId: string;
  readonly slug: string;
  readonly campaignId: string;
  readonly questionnaire: Questionnaire;
  readonly hr: ApiClient;
  /** The secret of a leader's session. */
  readonly leaderSession: string;
}

interface Office {
  readonly organisationId: string;
  readonly slug: string;
  signIn(email: string): Promise<string>;
  as(email: string): Promise<ApiClient>;
}

async function openOffice(register: Database, { appOrigin }: Config): Promise<Office> {
  const organisations = new OrganisationsService(register);
  const slug = `benched-${randomUUID().slice(0, 8)}`;
  const { id } = await organisations.create({
    slug,
    name: { en: 'Benched Health Board', cy: 'Bwrdd Iechyd y Fainc' },
    timeZone: 'Europe/London',
    defaultLanguage: 'en',
    administrator: { email: ADMINISTRATOR, givenName: 'Ann', familyName: 'Bevan' },
  });
  const signIns = new SignInService(register, organisations);
  const signIn = async (email: string): Promise<string> => {
    const token = await signIns.mintLink({ organisation: slug, email });
    return (await new ApiClient(appOrigin).post<{ token: string }>('/api/v1/sessions', { token })).token;
  };
  const as = async (email: string): Promise<ApiClient> => new ApiClient(appOrigin, await signIn(email));
  return { organisationId: id, slug, signIn, as };
}

const emailOf = (nth: number): string => `leader.${String(nth)}@benched.example`;

/** Straight into the register: what is measured begins when everybody is enrolled. */
async function enrolLeaders(
  register: Database,
  { organisationId }: Office,
  campaign: { readonly campaignId: string; readonly facilitatorId: string },
): Promise<void> {
  const leaders = Array.from({ length: LEADERS }, (_, nth) => ({
    id: randomUUID(),
    organisationId,
    email: emailOf(nth),
    givenName: 'Leader',
    familyName: String(nth),
    jobTitle: 'Ward manager',
    language: 'en' as const,
    roles: ['leader' as const],
  }));
  const subjects = leaders.map(({ id }) => ({ ...campaign, organisationId, personId: id }));
  await register.inTenant(organisationId, async (db) => {
    await insertRows(db, PersonEntity, leaders);
    await insertRows(db, SubjectEntity, subjects);
  });
}

const DRAFT = {
  nameEn: 'A campaign of many leaders',
  nameCy: 'Ymgyrch o lawer o arweinwyr',
  purpose: 'development',
} as const;

/** Everything through the API but the leaders themselves. */
export async function addOrganisation(register: Database, config: Config): Promise<BenchedOrganisation> {
  const office = await openOffice(register, config);
  const administrator = await office.as(ADMINISTRATOR);
  const person = { givenName: 'Bethan', familyName: 'Cole', jobTitle: 'Partner', language: 'en' };
  const add = async (email: string, role: string): Promise<string> =>
    (await administrator.post<{ id: string }>('/api/v1/people', { ...person, email, roles: [role] })).id;
  await add('hr@benched.example', 'hr');
  const facilitatorId = await add('facilitator@benched.example', 'facilitator');
  const questionnaire = JSON.parse(readFileSync(PACK, 'utf8')) as Questionnaire;
  const pack = await administrator.post<{ id: string }>('/api/v1/questionnaires', questionnaire);
  const hr = await office.as('hr@benched.example');
  const today = DateTime.now().setZone('Europe/London');
  const { id: campaignId } = await hr.post<{ id: string }>('/api/v1/campaigns', {
    ...DRAFT,
    questionnaireId: pack.id,
    opensOn: today.toISODate(),
    closesOn: today.plus({ days: OPEN_DAYS }).toISODate(),
  });
  await enrolLeaders(register, office, { campaignId, facilitatorId });
  const leaderSession = await office.signIn(emailOf(0));
  const { organisationId, slug } = office;
  return { organisationId, slug, campaignId, questionnaire, hr, leaderSession };
}
