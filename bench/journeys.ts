import { addInvitations, BenchedInvitation, tokenKeysOf } from './benched-invitations.js';
import { responseTo } from './benched-answers.js';
import { prepareToken, TokenKeyPair } from './benched-token.js';
import { Collecting } from './collecting.js';
import { cpuOfFamily, cpuOfProcess } from './cpu-time.js';
import { postForm, postJson } from './http-connection.js';
import { sendLoad, Step } from './load.js';
import { Quantiles, quantilesOf } from './quantiles.js';

const OK = 200;
const CREATED = 201;
const CONNECTIONS = 8;
const MS = 6000;
const WARM_UP_MS = 3000;
const JOURNEYS = 1400;
const WARM_UP_JOURNEYS = 500;

/** CPU is in milliseconds for each journey. */
export interface JourneyFigures extends Quantiles {
  readonly requests: number;
  readonly perSecond: number;
  readonly appCpuMs: number;
  readonly boxCpuMs: number;
  readonly databaseCpuMs: number;
  readonly senderCpuMs: number;
}

/** What a rater's browser sends: for the page with the questions, for the token, and the ballot. */
async function journeyOf(
  { organisation, service: { config } }: Collecting,
  keys: TokenKeyPair,
  invitation: BenchedInvitation,
  nth: number,
): Promise<Step[]> {
  const { slug, campaignId, questionnaire } = organisation;
  const { code, subjectRef, group, seal } = invitation;
  const binding = { seal: Buffer.from(seal, 'hex'), subjectRef, group };
  const { blinded, ...ticket } = await prepareToken(keys, binding);
  const page = postForm(`/o/${slug}/answer/in-browser`, `code=${code}`);
  const token = postJson(`/api/v1/o/${slug}/tokens`, JSON.stringify({ code, blinded }));
  const answers = { language: 'en', response: responseTo(questionnaire, nth) };
  const body = { campaign: campaignId, subject: subjectRef, group, seal, ...ticket, ...answers };
  return [
    { port: config.port, request: page, status: OK },
    { port: config.port, request: token, status: OK },
    { port: config.boxPort, request: postJson(`/o/${slug}/ballots`, JSON.stringify(body)), status: CREATED },
  ];
}

async function prepare(collecting: Collecting, count: number): Promise<readonly Step[][]> {
  const { register, organisation, service } = collecting;
  const keys = await tokenKeysOf(service.config.dataDir, organisation.campaignId);
  const invitations = await addInvitations(register, organisation, count);
  return Promise.all(invitations.map((invitation, nth) => journeyOf(collecting, keys, invitation, nth)));
}

/** Page, token, ballot, one after the other, as many raters at once as there are connections. */
export async function benchJourneys(collecting: Collecting): Promise<JourneyFigures> {
  const { app, box, service } = collecting;
  const warmUp = await prepare(collecting, WARM_UP_JOURNEYS);
  const journeys = await prepare(collecting, JOURNEYS);
  await sendLoad({ connections: CONNECTIONS, ms: WARM_UP_MS, journeys: warmUp });
  const cpu = (): number[] => [
    cpuOfProcess(app.pid ?? 0),
    cpuOfProcess(box.pid ?? 0),
    cpuOfFamily(service.databasePid),
  ];
  const before = cpu();
  const { times, ms, senderCpuMs } = await sendLoad({ connections: CONNECTIONS, ms: MS, journeys });
  const [appCpuMs = NaN, boxCpuMs = NaN, databaseCpuMs = NaN] = cpu().map(
    (after, nth) => (after - (before[nth] ?? NaN)) / times.length,
  );
  return {
    requests: times.length,
    perSecond: (times.length * 1000) / ms,
    ...quantilesOf(times),
    appCpuMs,
    boxCpuMs,
    databaseCpuMs,
    senderCpuMs: senderCpuMs / times.length,
  };
}
