import { makeBlindTokenKeys } from '../src/crypto/blind/token-issue.js';
import { sessionCookieName } from '../src/platform/sessions/register-sessions.js';
import { addInvitations } from './benched-invitations.js';
import { Collecting } from './collecting.js';
import { cpuOfFamily, cpuOfProcess } from './cpu-time.js';
import { getPage, postJson } from './http-connection.js';
import { sendLoad, Step } from './load.js';
import { APP_CORE, EVERY_CORE, pinToCore } from './pinning.js';
import { Quantiles, quantilesOf } from './quantiles.js';

const OK = 200;
const CONNECTIONS = 8;
const ISSUE_MS = 5000;
const WARM_UP_MS = 3000;
/** Each page so often, whatever else goes on; about what a hundred people who click around ask for. */
const PAGE_EVERY_MS = 100;
/** More than a core issues in one turn. */
const TOKENS_A_TURN = 1500;

export interface IssuingFigures extends Quantiles {
  readonly requests: number;
  readonly perSecond: number;
  readonly appCpuMs: number;
  readonly databaseCpuMs: number;
}

export interface PageFigures {
  readonly name: string;
  readonly quiet: Quantiles;
  readonly whileIssuing: Quantiles;
}

export interface TokenFigures {
  /** With the app on one core. */
  readonly oneCore: IssuingFigures;
  readonly pinned: boolean;
  /** With both cores, while the pages were asked for. */
  readonly besidePages: IssuingFigures;
  readonly pages: readonly PageFigures[];
}

/** A public key is a random element of the group, and so is a blinded one; that is all the app ever sees of it. */
const blindedElement = (): string => Buffer.from(makeBlindTokenKeys().publicKey).toString('hex');

/** Each with an invitation of its own. */
async function tokenRequests(collecting: Collecting): Promise<readonly Step[][]> {
  const { register, organisation, service } = collecting;
  const path = `/api/v1/o/${organisation.slug}/tokens`;
  const invitations = await addInvitations(register, organisation, TOKENS_A_TURN);
  return invitations.map(({ code }) => {
    const request = postJson(path, JSON.stringify({ code, blinded: blindedElement() }));
    return [{ port: service.config.port, request, status: OK }];
  });
}

async function issue(
  { service, app }: Collecting,
  journeys: readonly Step[][],
  ms: number,
): Promise<IssuingFigures> {
  const cpu = (): readonly [number, number] => [cpuOfProcess(app.pid ?? 0), cpuOfFamily(service.databasePid)];
  const before = cpu();
  const { times, ms: took } = await sendLoad({ connections: CONNECTIONS, ms, journeys });
  const after = cpu();
  const requests = times.length;
  return {
    requests,
    perSecond: (requests * 1000) / took,
    ...quantilesOf(times),
    appCpuMs: (after[0] - before[0]) / requests,
    databaseCpuMs: (after[1] - before[1]) / requests,
  };
}

interface Page {
  readonly name: string;
  readonly request: string;
}

const pagesOf = ({ organisation, service }: Collecting): readonly Page[] => {
  const cookie = `${sessionCookieName(service.config.appOrigin)}=${organisation.leaderSession}`;
  return [
    { name: 'the page that asks for a code', request: getPage(`/o/${organisation.slug}/answer`) },
    { name: 'a leader’s own feedback', request: getPage('/my-feedback', { cookie }) },
  ];
};

/** All pages at once, each at its own pace. */
function lookAt(pages: readonly Page[], { service }: Collecting): Promise<readonly Quantiles[]> {
  return Promise.all(
    pages.map(async ({ request }) => {
      const step: Step = { port: service.config.port, request, status: OK };
      const journeys = Array.from({ length: ISSUE_MS / PAGE_EVERY_MS }, () => [step]);
      const { times } = await sendLoad({ connections: 1, ms: ISSUE_MS, journeys, everyMs: PAGE_EVERY_MS });
      return quantilesOf(times);
    }),
  );
}

/** Tokens from an app with one core, then pages of an app with every core, alone and while it issues what it can. */
export async function benchTokens(collecting: Collecting): Promise<TokenFigures> {
  const { app } = collecting;
  const pinned = pinToCore(app.pid, APP_CORE);
  await issue(collecting, await tokenRequests(collecting), WARM_UP_MS);
  const oneCore = await issue(collecting, await tokenRequests(collecting), ISSUE_MS);
  if (pinned) pinToCore(app.pid, EVERY_CORE);
  const pages = pagesOf(collecting);
  await lookAt(pages, collecting);
  const requests = await tokenRequests(collecting);
  const quiet = await lookAt(pages, collecting);
  const [besidePages, whileIssuing] = await Promise.all([
    issue(collecting, requests, ISSUE_MS),
    lookAt(pages, collecting),
  ]);
  const nothing = quantilesOf([]);
  return {
    oneCore,
    pinned,
    besidePages,
    pages: pages.map(({ name }, nth) => ({
      name,
      quiet: quiet[nth] ?? nothing,
      whileIssuing: whileIssuing[nth] ?? nothing,
    })),
  };
}
