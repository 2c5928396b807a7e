import { Client } from 'pg';
import { OrganisationsService } from '../../src/application/organisations/organisations.service.js';
import { SignInService } from '../../src/application/sign-in/sign-in.service.js';
import { ApiClient } from '../../src/demo/api-client.js';
import { DEMO_ORGANISATION } from '../../src/demo/demo-people.js';
import { DemoSessions } from '../../src/demo/demo-session.js';
import { addSetting } from '../../src/demo/demo-setting.js';
import { waitFor } from '../../src/demo/wait-for.js';
import { Database } from '../../src/persistence/database.js';
import { registerDoor } from '../../src/processes/doors.js';
import { DATABASE } from '../floor.js';
import { BenchedService } from '../service.js';
import { answerAll, codesOfPatients, codesOfRaters } from './answering.js';
import { checkCounts, Counts } from './checks.js';
import { CodeSink } from './code-sink.js';
import { crowdOf } from './crowd.js';
import {
  createCampaign,
  Enrolled,
  enrolAll,
  FACILITATORS,
  hrOf,
  importPeople,
  nominateAll,
} from './preparing.js';

export interface Stage {
  readonly name: string;
  readonly seconds: number;
}

export interface BigRun {
  readonly leaders: number;
  readonly raters: number;
  readonly patients: number;
  readonly forgeriesRefused: number;
  readonly counts: Counts;
  readonly stages: readonly Stage[];
}

const SERVERS = ['custodian', 'box', 'app', 'worker'] as const;
/** Whichever day it is measured on. */
const NOW = { when: 'now', anyway: 'yes', reason: 'A measurement of the whole service.' };
const LETTERS_MS = 1_800_000;
const STATE_MS = 1_800_000;

/** The processes as in production; the opener runs when the worker asks for it. */
async function startServers(service: BenchedService): Promise<void> {
  let opening: Promise<void> | null = null;
  const onOpeningDue = (): void => {
    opening ??= service.run('opener', { environment: 'production' }).finally(() => {
      opening = null;
    });
  };
  for (const name of SERVERS) await service.start(name, { environment: 'production', onOpeningDue });
}

async function openRegister({ config, database }: BenchedService): Promise<Database> {
  const register = registerDoor({ ...config, databases: { ...config.databases, app: database.urls.app } });
  await register.connect();
  return register;
}

async function untilState(hr: ApiClient, campaignId: string, state: string): Promise<void> {
  const look = async (): Promise<true | null> => {
    const campaign = await hr.get<{ state: string }>(`/api/v1/campaigns/${campaignId}`);
    return campaign.state === state ? true : null;
  };
  await waitFor(look, { forMs: STATE_MS, everyMs: 200, complaint: `The campaign is never "${state}".` });
}

async function releaseAll(sessions: DemoSessions, leaders: readonly Enrolled[]): Promise<void> {
  const facilitator = await sessions.as(FACILITATORS[0]);
  for (const { subjectId } of leaders) await facilitator.post(`/api/v1/subjects/${subjectId}/release`, NOW);
}

/** From the list of people to the last released report, through the routes that people use. */
export async function bigRun(
  service: BenchedService,
  sink: CodeSink,
  { leaders: count, say }: { readonly leaders: number; readonly say: (line: string) => void },
): Promise<BigRun> {
  const stages: Stage[] = [];
  const stage = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const done = await work();
    const seconds = (performance.now() - start) / 1000;
    stages.push({ name, seconds });
    say(`  ${name.padEnd(44)} ${seconds.toFixed(1).padStart(8)} s`);
    return done;
  };
  await startServers(service);
  const register = await openRegister(service);
  const admin = new Client({ connectionString: `${service.database.embedded?.adminUrl ?? ''}/${DATABASE}` });
  await admin.connect();
  try {
    const organisations = new OrganisationsService(register);
    await organisations.create(DEMO_ORGANISATION);
    const app = new ApiClient(service.config.appOrigin);
    const sessions = new DemoSessions(new SignInService(register, organisations), app);
    const setting = await addSetting(sessions);
    const hr = await hrOf(sessions);
    const crowd = crowdOf(count);
    const ids = await stage('list of people, preview and confirmation', () => importPeople(hr, crowd));
    const campaignId = await createCampaign(hr, setting);
    const leaders = await stage('enrolment', () => enrolAll(hr, campaignId, crowd.leaders, ids));
    await stage('nominations and approvals', () => nominateAll(sessions, leaders, ids));
    await stage('lock', () => hr.post(`/api/v1/campaigns/${campaignId}/lock`));
    await stage('invitations queued', () => untilState(hr, campaignId, 'collecting'));
    const raters = await stage('letters sent', () => codesOfRaters(sink, leaders, LETTERS_MS));
    const patients = await stage('patients’ cards', () => codesOfPatients(hr, leaders));
    const places = {
      app,
      box: new ApiClient(service.config.boxOrigin),
      questionnaire: setting.questionnaire,
    };
    const answered = await stage('answers', () => answerAll(places, [...raters, ...patients]));
    await stage('closing', () => hr.post(`/api/v1/campaigns/${campaignId}/close`));
    await stage('opening, until the register knows', () => untilState(hr, campaignId, 'opened'));
    const counts = await checkCounts(admin, campaignId, answered);
    await stage('releases', () => releaseAll(sessions, leaders));
    await untilState(hr, campaignId, 'released');
    const { forgeriesRefused } = answered;
    return {
      leaders: count,
      raters: raters.length,
      patients: patients.length,
      forgeriesRefused,
      counts,
      stages,
    };
  } finally {
    await admin.end();
    await register.close();
  }
}
