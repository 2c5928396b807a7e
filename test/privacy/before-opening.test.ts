import { randomBytes } from 'node:crypto';
import {
  Audience,
  conditionsFor,
  itemsFor,
  openQuestionsFor,
} from '../../src/core/questionnaires/questionnaire.js';
import { largestResponse } from '../../src/core/questionnaires/response-rules.js';
import { Response } from '../../src/core/questionnaires/response.js';
import {
  addRaters,
  codeFor,
  createCampaign,
  enrol,
  makePatientCodes,
  raterEmails,
  startCollecting,
  takeTicket,
} from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { startTestService, TestService } from '../support/test-service.js';
import { QUESTIONNAIRE } from './crowd.js';
import { dumpEverything, leavesOf } from './dump.js';
import { clusterFiles, filesBelow, findInFiles } from './files.js';

const COLLEAGUES = 6;
const PATIENTS = 4;

let service: TestService;
let tenant: Tenant;
const canaries: string[] = [];
/** What lets somebody in: codes as printed and as typed, token inputs, tokens, receipt secrets. */
const keys: string[] = [];

const makeCanary = (): string => {
  const canary = `canary${randomBytes(8).toString('hex')}`;
  canaries.push(canary);
  return canary;
};

/** As many words as `length` allows, each a canary. */
const commentOf = (length: number): string => {
  const words: string[] = [];
  while (words.join(' ').length + 24 < length) words.push(makeCanary());
  return words.join(' ');
};

type Kind = 'shortest' | 'usual' | 'longest';

function responseOf(audience: Audience, kind: Kind): Response {
  const [first, ...others] = itemsFor(QUESTIONNAIRE, audience);
  if (kind === 'longest') return largestResponse(QUESTIONNAIRE, audience);
  const one = { [first?.key ?? '']: 1 as const };
  if (kind === 'shortest') return { ratings: one, comments: [], conditions: [] };
  return {
    ratings: { ...Object.fromEntries(others.map(({ key }) => [key, 4 as const])), ...one },
    comments: openQuestionsFor(QUESTIONNAIRE, audience).map(({ key, maxLength }) => ({
      question: key,
      text: commentOf(Math.min(maxLength, 400)),
      mode: 'themes-only',
    })),
    conditions: conditionsFor(QUESTIONNAIRE, audience)
      .slice(0, 2)
      .map(({ key }) => key),
  };
}

async function answerWith(code: string, audience: Audience, place: number): Promise<void> {
  const { ticket, receiptSecret } = await takeTicket(service, tenant.slug, code);
  keys.push(code, code.replaceAll('-', ''), ticket.tokenInput, ticket.token, receiptSecret);
  const response = responseOf(audience, (['usual', 'shortest', 'longest'] as const)[place % 3] ?? 'usual');
  const language = place % 2 === 0 ? 'cy' : 'en';
  await service
    .box()
    .post(`/o/${tenant.slug}/ballots`)
    .send({ ...ticket, language, response })
    .expect(201);
}

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  const emails = raterEmails(COLLEAGUES, tenant.slug);
  await addRaters(
    tenant,
    subjectId,
    emails.map((email) => ({ email, relationship: 'peer' })),
  );
  await startCollecting(service, tenant, campaignId);
  for (const [place, email] of emails.entries())
    await answerWith(codeFor(service, email), 'colleague', place);
  const codes = await makePatientCodes(tenant, subjectId);
  for (const [place, code] of codes.slice(0, PATIENTS).entries()) await answerWith(code, 'patient', place);
  keys.push(...codes, ...codes.map((code) => code.replaceAll('-', '')));
});

afterAll(async () => {
  await service.stop();
});

describe('A4 before the box is opened', () => {
  it('A4 no answer and no key of a rater stands in any table in plain', async () => {
    const everything = (await dumpEverything(service.database))
      .flatMap(({ columns }) => leavesOf(columns))
      .join('\n');
    expect(canaries.length).toBeGreaterThan(20);
    expect(everything).toContain(raterEmails(1, tenant.slug)[0]);
    expect([...canaries, ...keys].filter((secret) => everything.includes(secret))).toEqual([]);
  });

  it('A4 none stands in any file of the database server, its write-ahead log included', async () => {
    const files = await clusterFiles(service.database);
    expect(findInFiles(files, [...canaries, ...keys])).toEqual([]);
  });

  it('A4 the search finds what does stand in a table, in its file and in the write-ahead log', async () => {
    const planted = `planted${randomBytes(8).toString('hex')}`;
    await service.database.query('create table public.planted as select $1::text as words', [planted]);
    const found = findInFiles(await clusterFiles(service.database), [planted]);
    await service.database.query('drop table public.planted');
    expect(found.filter((line) => line.includes('/pg_wal/'))).not.toEqual([]);
    expect(found.filter((line) => line.includes('/base/'))).not.toEqual([]);
  });

  it('A4 none stands in the data directory: keys, vault, secrets, sockets', () => {
    const files = filesBelow(service.config.dataDir);
    expect(files.length).toBeGreaterThan(3);
    expect(findInFiles(files, [...canaries, ...keys])).toEqual([]);
  });
});

describe('A6 the sealed ballots', () => {
  it('A6 have exactly one length for each audience, whatever was answered and in whichever language', async () => {
    const sizes = await service.database.query<{
      patient: boolean;
      ballots: number;
      lengths: number;
      stored: number;
    }>(
      `select rater_group = 'patient' as patient, count(*)::int as ballots,
              count(distinct length(sealed))::int as lengths, count(distinct pg_column_size(sealed))::int as stored
         from box.ballots group by 1 order by 1`,
    );
    expect(sizes).toEqual([
      { patient: false, ballots: COLLEAGUES, lengths: 1, stored: 1 },
      { patient: true, ballots: PATIENTS, lengths: 1, stored: 1 },
    ]);
  });

  it('A6 differ in every other column only by what is random: all rows of an audience have one size', async () => {
    const sizes = await service.database.query<{ sizes: number }>(
      `select count(distinct pg_column_size(b.*))::int as sizes from box.ballots b group by rater_group`,
    );
    expect(sizes.map((row) => row.sizes)).toEqual([1, 1]);
  });
});
