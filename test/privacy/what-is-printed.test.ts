import supertest from 'supertest';
import { ReleasedReportView } from '../../src/application/reports/reports.view.js';
import { LANGUAGES } from '../../src/core/language.js';
import { itemsFor } from '../../src/core/questionnaires/questionnaire.js';
import { Rating } from '../../src/core/questionnaires/response.js';
import { readableReport } from '../../src/core/reports/frozen-report.js';
import { STAGES } from '../../src/core/reports/reading/blocks.js';
import { ReportModel } from '../../src/core/reports/report-model.js';
import { LANGUAGE_COOKIE } from '../../src/platform/pages/chosen-language.js';
import {
  RELEASE_NOW,
  addRaters,
  closeAndOpen,
  codeFor,
  createCampaign,
  startCollecting,
  takeTicket,
} from '../api/campaign-steps.js';
import { Caller, createTenant, signIn, Tenant } from '../api/tenant.js';
import { startTestService, TestService } from '../support/test-service.js';
import { QUESTIONNAIRE } from './crowd.js';
import { recordLeak } from './leak-figures.js';
import { allowedNumbers, numbersIn, textOfMarkup, textOfPdf, withoutPageNumbers } from './print.js';

/**
 * Two leaders of whom everything is different that may not be printed and nothing that is: how many peers answered (8 and
 * 7), what they answered (3.625 and 3.571 on average), whether the direct reports answered too few times or not at all, and
 * whether an item was answered too few times or not at all.
 */
interface Answers {
  readonly peers: readonly Rating[];
  readonly reports: readonly Rating[];
  /** So many peers answer the item that comes out hidden. */
  readonly seen: number;
}
const ONE: Answers = { peers: [3, 4, 4, 3, 4, 3, 4, 4], reports: [1, 1, 2], seen: 4 };
const OTHER: Answers = { peers: [4, 3, 4, 3, 4, 3, 4], reports: [], seen: 0 };
const ASKED = { peer: 8, 'direct-report': 3 };

interface Leader {
  readonly email: string;
  readonly subjectId: string;
  readonly caller: Caller;
}

let service: TestService;
let tenant: Tenant;
let leaders: readonly Leader[];
const items = itemsFor(QUESTIONNAIRE, 'colleague').map(({ key }) => key);
const hiddenItem = items[0] ?? '';

const raterOf = (email: string, relationship: string, at: number): string =>
  `${relationship}${String(at)}-of-${email}`;

async function makeLeader(campaignId: string, name: string): Promise<Leader> {
  const { administrator, hr, facilitator } = tenant.members;
  const email = `${name}@${tenant.slug}.example`;
  const person = {
    email,
    givenName: 'Alex',
    familyName: 'Example',
    jobTitle: 'Nurse',
    language: 'en',
    roles: ['leader'],
  };
  const { body: made } = await administrator.caller.post('people', person).expect(201);
  const input = {
    personId: (made as { id: string }).id,
    facilitatorId: facilitator.id,
    patientsApply: false,
  };
  const { body } = await hr.caller.post(`campaigns/${campaignId}/subjects`, input).expect(201);
  const subjectId = (body as { id: string }).id;
  const raters = Object.entries(ASKED).flatMap(([relationship, count]) =>
    Array.from({ length: count }, (_, at) => ({ email: raterOf(email, relationship, at), relationship })),
  );
  await addRaters(tenant, subjectId, raters);
  return { email, subjectId, caller: await signIn(service, tenant.slug, email) };
}

async function send(email: string, rating: Rating, leavesOut: boolean): Promise<void> {
  const { ticket } = await takeTicket(service, tenant.slug, codeFor(service, email));
  const ratings = Object.fromEntries(
    items.map((item) => [item, leavesOut && item === hiddenItem ? null : rating]),
  );
  await service
    .box()
    .post(`/o/${tenant.slug}/ballots`)
    .send({ ...ticket, language: 'en', response: { ratings, comments: [], conditions: [] } })
    .expect(201);
}

async function gather({ email }: Leader, { peers, reports, seen }: Answers): Promise<void> {
  for (const [at, rating] of peers.entries()) await send(raterOf(email, 'peer', at), rating, at >= seen);
  for (const [at, rating] of reports.entries())
    await send(raterOf(email, 'direct-report', at), rating, false);
}

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const campaignId = await createCampaign(tenant);
  const [one, other] = [await makeLeader(campaignId, 'one'), await makeLeader(campaignId, 'other')];
  leaders = [one, other];
  await startCollecting(service, tenant, campaignId);
  await gather(one, ONE);
  await gather(other, OTHER);
  await closeAndOpen(service, tenant, campaignId);
  for (const { subjectId } of leaders)
    await tenant.members.facilitator.caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(204);
});

afterAll(async () => {
  await service.stop();
});

const PAGE_PARTS = [
  'report',
  'report/whole',
  ...STAGES.map((stage) => `report/${stage}`),
  ...LANGUAGES.flatMap((language) => [1, 2, 3].map((at) => `report/charts/${language}/${String(at)}`)),
];

/** Everything of a released report that leaves, in both languages; `{id}` stands for the subject. */
const ADDRESSES: readonly string[] = [
  '/api/v1/subjects/{id}/report',
  ...LANGUAGES.map((language) => `/api/v1/subjects/{id}/report.pdf?language=${language}`),
  ...LANGUAGES.flatMap((language) => PAGE_PARTS.map((part) => `/subjects/{id}/${part}?language=${language}`)),
];

const fetchFor = async ({ subjectId, caller }: Leader, address: string): Promise<supertest.Response> => {
  // A page asked for in a language only keeps the choice, in a cookie, and sends back.
  const path = address.startsWith('/api/') ? address : address.replace(/\?.*/, '');
  const call = service.app().get(path.replace('{id}', subjectId));
  const language = /language=(\w+)/.exec(address)?.[1] ?? 'en';
  void (address.startsWith('/api/')
    ? call.set('authorization', `Bearer ${caller.token ?? ''}`)
    : call.set('cookie', [`session=${caller.token ?? ''}`, `${LANGUAGE_COOKIE}=${language}`].join('; ')));
  return call.buffer(true);
};

const bytesIn = ({ body, text }: supertest.Response): string =>
  Buffer.isBuffer(body) ? body.toString('latin1') : text;

const HEADERS = ['content-type', 'content-length', 'cache-control', 'content-disposition', 'last-modified'];

/** What is left when the address, the signed-in person and chance values are taken out. */
const essence = ({ subjectId, email }: Leader, response: supertest.Response): string => {
  const headers = HEADERS.map((name) => `${name}: ${String(response.headers[name])}`);
  const bytes = bytesIn(response)
    .replaceAll(subjectId, '{id}')
    .replaceAll(email, '{email}')
    .replaceAll(/(name="csrf" value=")[^"]*/g, '$1');
  return [String(response.status), ...headers, bytes].join('\n');
};

const modelOf = async (leader: Leader): Promise<ReportModel> => {
  const { body } = await fetchFor(leader, '/api/v1/subjects/{id}/report');
  return readableReport((body as ReleasedReportView).report);
};

describe('A22 what leaves of a report', () => {
  it('A22 hides the group and the item that this is about, and shows the rest', async () => {
    const [one] = await Promise.all(leaders.map(modelOf));
    expect(one?.sources.find(({ group }) => group === 'direct-report')?.state).toBe('suppressed');
    const cell = one?.items
      .find(({ item }) => item === hiddenItem)
      ?.groups.find(({ group }) => group === 'peer');
    expect(cell?.score.kind).toBe('suppressed');
    expect(one?.components[0]?.others).toMatchObject({ kind: 'shown', value: 3.5 });
  });

  it('A22 is the same to the byte, header and length, whether what is hidden was answered or not at all', async () => {
    const different: string[] = [];
    for (const address of ADDRESSES) {
      const [one, other] = await Promise.all(
        leaders.map(async (leader) => essence(leader, await fetchFor(leader, address))),
      );
      if (one?.startsWith('200') !== true || one !== other) different.push(address);
    }
    recordLeak({
      id: 'A22',
      tried: 'JSON, page, document and charts of two leaders who differ only in what is hidden',
      figure: `${String(different.length)} of ${String(ADDRESSES.length)} can be told apart`,
      chance: 0,
    });
    expect(different).toEqual([]);
  });

  it('A22 has no tag that is computed from anything but the bytes that were sent', async () => {
    for (const leader of leaders)
      for (const address of ADDRESSES) {
        const [first, second] = [await fetchFor(leader, address), await fetchFor(leader, address)];
        expect(first.headers['etag']).toBe(second.headers['etag']);
        expect(first.headers['x-response-time']).toBeUndefined();
      }
  });

  it.each(LANGUAGES)(
    'A22 has no number that is not in the model, on page, in document and in pictures: %s',
    async (language) => {
      const [leader] = leaders;
      if (leader === undefined) throw new Error('no leader');
      const allowed = allowedNumbers(await modelOf(leader), language);
      const page = textOfMarkup(
        (await fetchFor(leader, `/subjects/{id}/report/whole?language=${language}`)).text,
      );
      const released = await fetchFor(leader, `/api/v1/subjects/{id}/report.pdf?language=${language}`);
      const document = withoutPageNumbers(await textOfPdf(released.body as Buffer), language);
      const pictures = await Promise.all(
        [1, 2, 3].map(async (at) =>
          bytesIn(await fetchFor(leader, `/subjects/{id}/report/charts/${language}/${String(at)}`)),
        ),
      );
      expect(page).toContain('3.5');
      expect(document).toContain('3.5');
      const texts = [page, document, ...pictures.map(textOfMarkup)];
      const extra = texts.flatMap((text) => numbersIn(text).filter((number) => !allowed.has(number)));
      const dates = new Set(numbersIn(dateWords()));
      expect(extra.filter((number) => number.includes('.'))).toEqual([]);
      expect(extra.filter((number) => !dates.has(number))).toEqual([]);
    },
    60_000,
  );

  const dateWords = (): string => new Date().toISOString().replaceAll('-', ' ').replaceAll(' 0', ' ');
});
