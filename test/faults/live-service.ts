import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { OrganisationsService } from '../../src/application/organisations/organisations.service.js';
import { SignInService } from '../../src/application/sign-in/sign-in.service.js';
import { EvaluationView, InvitationView } from '../../src/application/answering/answering.view.js';
import { itemsFor, Questionnaire } from '../../src/core/questionnaires/questionnaire.js';
import { receiptFor } from '../../src/crypto/receipt.js';
import { freePort } from '../../src/platform/database/embedded-postgres.js';
import { Config, readConfig } from '../../src/platform/config/config.js';
import { registerDoor } from '../../src/processes/doors.js';
import { campaignInput, invitedBy } from '../api/campaign-steps.js';
import { PACK } from '../api/tenant.js';
import { blindAs, bytesOf, hexOf, raterWith, TestTicket } from '../support/rater.js';
import { databaseUrls, ServiceProcess, until } from './service-process.js';

export const SLUG = 'a-board';
const HR = 'hr@a-board.example';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Every request on a connection of its own, so that a refusal is a refusal and not the end of an idle connection. */
export function send(url: string, method: string, body?: object, token?: string): Promise<Answer> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const sending = request(url, { method, headers, agent: new Agent({ keepAlive: false }) }, (response) => {
      let said = '';
      response.on('data', (chunk: Buffer) => (said += chunk.toString()));
      response.once('error', reject);
      response.once('end', () => {
        const isJson = (response.headers['content-type'] ?? '').includes('json');
        resolve({ status: response.statusCode ?? 0, body: isJson ? JSON.parse(said) : said });
      });
    });
    sending.once('error', reject);
    sending.end(text);
  });
}

/** A running service with one campaign that collects, and what a rater needs to know of it. */
export class LiveService {
  private hr = '';
  campaignId = '';
  subjectId = '';

  private constructor(
    readonly process: ServiceProcess,
    readonly config: Config,
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start(dataDir: string): Promise<LiveService> {
    const [port, boxPort] = await Promise.all([freePort(), freePort()]);
    const environment = { DATA_DIR: dataDir, PORT: String(port), BOX_PORT: String(boxPort) };
    return LiveService.startWith(environment);
  }

  static async startWith(environment: Readonly<Record<string, string>>): Promise<LiveService> {
    const process = ServiceProcess.run('all', environment);
    await process.untilReady();
    return new LiveService(process, readConfig({ NODE_ENV: 'test', ...environment }), environment);
  }

  async api<Body>(method: string, path: string, body?: object, token = this.hr): Promise<Body> {
    const answer = await send(`${this.config.appOrigin}/api/v1/${path}`, method, body, token);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  }

  async query<Row extends object>(sql: string): Promise<readonly Row[]> {
    const client = new Client({ connectionString: databaseUrls(this.config.dataDir).admin });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  private async signIn(email: string): Promise<string> {
    const register = registerDoor({
      ...this.config,
      databases: { ...this.config.databases, app: databaseUrls(this.config.dataDir).app },
    });
    await register.connect();
    const organisations = new OrganisationsService(register);
    if ((await organisations.findBySlug(SLUG)) === null)
      await organisations.create({
        slug: SLUG,
        name: { en: 'A board', cy: 'Bwrdd' },
        timeZone: 'Europe/London',
        defaultLanguage: 'en',
        administrator: { email, givenName: 'Ada', familyName: 'Admin' },
      });
    const link = await new SignInService(register, organisations).mintLink({ organisation: SLUG, email });
    await register.close();
    return (await this.api<{ token: string }>('POST', 'sessions', { token: link }, '')).token;
  }

  /** An organisation with one leader, about whom patients are asked. */
  async startCampaign(): Promise<void> {
    const administrator = await this.signIn('administrator@a-board.example');
    const add = async (email: string, role: string): Promise<string> => {
      const person = {
        email,
        givenName: 'Some',
        familyName: 'Body',
        jobTitle: 'Nurse',
        language: 'en',
        roles: [role],
      };
      return (await this.api<{ id: string }>('POST', 'people', person, administrator)).id;
    };
    await add(HR, 'hr');
    const personId = await add('leader@a-board.example', 'leader');
    const facilitatorId = await add('facilitator@a-board.example', 'facilitator');
    const pack = await this.api<{ id: string }>('POST', 'questionnaires', PACK as object, administrator);
    this.hr = await this.signIn(HR);
    this.campaignId = (await this.api<{ id: string }>('POST', 'campaigns', campaignInput(pack.id))).id;
    const leader = { personId, facilitatorId, patientsApply: true };
    this.subjectId = (
      await this.api<{ id: string }>('POST', `campaigns/${this.campaignId}/subjects`, leader)
    ).id;
    await this.api('POST', `campaigns/${this.campaignId}/lock`);
    await this.untilState('collecting');
  }

  untilState(state: string): Promise<void> {
    const path = `campaigns/${this.campaignId}`;
    return until(async () => (await this.api<{ state: string }>('GET', path)).state === state, 30_000, state);
  }

  async codes(count: number): Promise<readonly string[]> {
    return (
      await this.api<{ codes: string[] }>('POST', `subjects/${this.subjectId}/patient-codes`, {
        count,
        handedOutBy: 'The ward clerk',
      })
    ).codes;
  }

  openInvitation(code: string): Promise<Answer> {
    return send(`${this.config.appOrigin}/api/v1/o/${SLUG}/invitations`, 'POST', { code });
  }

  takeToken(code: string, blinded: string): Promise<Answer> {
    return send(`${this.config.appOrigin}/api/v1/o/${SLUG}/tokens`, 'POST', { code, blinded });
  }

  putBallot(ticket: TestTicket): Promise<Answer> {
    return send(`${this.config.boxOrigin}/o/${SLUG}/ballots`, 'POST', ballotOf(ticket));
  }

  /** How many ballots lie in the box, and which receipts they were given. */
  async receiptsInBox(): Promise<readonly string[]> {
    const rows = await this.query<{ token_hash: Buffer }>('select token_hash from box.ballots');
    return rows.map(({ token_hash: hash }) => receiptFor(hash));
  }

  /** HR closes; the service does the rest by itself. @returns how many answers the results hold */
  async openedBallots(): Promise<number> {
    await this.api('POST', `campaigns/${this.campaignId}/close`);
    await this.untilState('opened');
    const cells = await this.query<{ ballots: number }>('select ballots from results.cells');
    return cells.reduce((total, { ballots }) => total + ballots, 0);
  }
}

export const ballotOf = (ticket: TestTicket): object => ({
  ...ticket,
  language: 'en',
  response: {
    ratings: Object.fromEntries(itemsFor(PACK as Questionnaire, 'patient').map(({ key }) => [key, 4])),
    comments: [],
    conditions: [],
  },
});

export const receiptOf = ({ token }: TestTicket): string =>
  receiptFor(createHash('sha256').update(Buffer.from(token, 'hex')).digest());

const RETRY_AFTER_MS = 100;

/** As the client does it: the same request again, until it is answered. */
async function untilAnswered(
  ask: () => Promise<Answer>,
  expected: number,
  mayGiveUp: () => boolean,
): Promise<unknown> {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer?.status === expected) return answer.body;
    if (answer !== null && answer.status < 500)
      throw new Error(`${String(answer.status)} ${JSON.stringify(answer.body)}`);
    if (mayGiveUp()) return null;
    await pause(RETRY_AFTER_MS);
  }
}

/** One rater's way to a ticket; `null`: gave up. The same blinded element is sent again until it is answered. */
export async function takeTicket(
  service: LiveService,
  code: string,
  mayGiveUp: () => boolean = () => false,
): Promise<TestTicket | null> {
  const opened = await untilAnswered(() => service.openInvitation(code), 200, mayGiveUp);
  if (opened === null) return null;
  const invited = invitedBy(opened as InvitationView);
  const state = blindAs(invited);
  const answer = await untilAnswered(() => service.takeToken(code, hexOf(state.blinded)), 200, mayGiveUp);
  if (answer === null) return null;
  const { evaluated, proof } = answer as EvaluationView;
  return raterWith(invited, state, { evaluated: bytesOf(evaluated), proof: bytesOf(proof) }).ticket;
}

export interface Load {
  /** Receipts as they were given. */
  readonly acknowledged: string[];
  readonly done: Promise<unknown>;
}

/** Several raters at once take tokens and send ballots, until every code is used or `mayGiveUp`. */
export function answerWithAll(
  service: LiveService,
  codes: readonly string[],
  mayGiveUp: () => boolean = () => false,
): Load {
  const AT_ONCE = 6;
  const waiting = [...codes];
  const acknowledged: string[] = [];
  const work = async (): Promise<void> => {
    for (let code = waiting.shift(); code !== undefined; code = waiting.shift()) {
      const ticket = await takeTicket(service, code, mayGiveUp);
      if (ticket === null) return;
      const answer = await untilAnswered(() => service.putBallot(ticket), 201, mayGiveUp);
      if (answer === null) return;
      acknowledged.push((answer as { receipt: string }).receipt);
    }
  };
  return { acknowledged, done: Promise.all(Array.from({ length: AT_ONCE }, work)) };
}
