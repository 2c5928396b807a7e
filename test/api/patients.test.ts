import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { MadeCardsView } from '../../src/application/patients/patients.view.js';
import { startTestService, TestService } from '../support/test-service.js';
import { answer, createCampaign, enrol, startCollecting } from './campaign-steps.js';
import { Caller, createTenant, Tenant } from './tenant.js';

GlobalWorkerOptions.workerSrc = require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

let service: TestService;
let tenant: Tenant;
let campaignId: string;
let subjectId: string;
let otherSubjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  otherSubjectId = await enrol(tenant, campaignId, tenant.members.otherLeader);
  await startCollecting(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

const make = (input: object) => tenant.members.hr.caller.post(`subjects/${subjectId}/patient-codes`, input);

const made = async (): Promise<MadeCardsView> =>
  (await make({ count: 40, handedOutBy: 'Sioned Parry' }).expect(201)).body as MadeCardsView;

const print = (input: object, of = subjectId) =>
  tenant.members.hr.caller.post(`subjects/${of}/patient-sheets`, input);

/** The words of each page. */
async function pagesOf(pdf: unknown): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf as Buffer), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const contents = await Promise.all(
    numbers.map(async (number) => (await document.getPage(number)).getTextContent()),
  );
  return contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '));
}

describe('a batch of cards', () => {
  it('has 60 cards unless another number is asked for', async () => {
    const { body } = await make({ handedOutBy: 'Sioned Parry' }).expect(201);
    expect((body as MadeCardsView).codes).toHaveLength(60);
  });

  it('of fewer than 40 is refused with the reason', async () => {
    const { body } = await make({ count: 39, handedOutBy: 'Sioned Parry' }).expect(422);
    expect(body).toMatchObject({ problems: [{ field: 'count', problem: 'cards-too-few' }] });
  });

  it('is handed out by somebody who is named, and who is not the leader', async () => {
    await make({ count: 40 }).expect(422);
    for (const handedOutBy of ['leader Example', ' LEADER  example ', tenant.members.leader.email]) {
      const { body } = await make({ count: 40, handedOutBy }).expect(422);
      expect(body).toMatchObject({ problems: [{ field: 'handedOutBy', problem: 'cards-from-the-leader' }] });
    }
  });

  it('is remembered with its number and its name, and no card with its batch', async () => {
    const { codes } = await made();
    const { body } = await tenant.members.hr.caller.get(`subjects/${subjectId}/patient-codes`).expect(200);
    expect(body).toContainEqual({ cards: 40, handedOutBy: 'Sioned Parry' });
    expect(JSON.stringify(body)).not.toContain(codes[0]);
    const columns = await service.database.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'register' and table_name in ('invitations', 'invitation_codes')`,
    );
    expect(columns.filter(({ name }) => /batch|handed|card/.test(name))).toEqual([]);
  });
});

describe('the paper for a batch', () => {
  it('has every code once on six cards to a page, in both languages, after a page of instructions', async () => {
    const { batchId, codes } = await made();
    const { body } = await print({ batchId, codes, layout: 'cards' }).expect(200);
    const [instructions = '', ...pages] = await pagesOf(body);
    expect(instructions).toContain('cannot be printed again');
    expect(instructions).toContain('Ni ellir argraffu’r cardiau hyn eto');
    expect(pages).toHaveLength(7);
    const words = pages.join(' ').replace(/\s+/g, ' ');
    expect(codes.filter((code) => words.split(code).length !== 2)).toEqual([]);
    for (const promise of [
      'Tell us about leader Example',
      'Dywedwch wrthym am leader Example',
      'Sioned Parry',
    ])
      expect(words).toContain(promise);
    expect(words).toContain('at least 10 people');
  });

  it('is a form on two sides for each code, Welsh first', async () => {
    const { batchId, codes } = await made();
    const { body } = await print({ batchId, codes: codes.slice(0, 3), layout: 'paper' }).expect(200);
    const pages = await pagesOf(body);
    expect(pages).toHaveLength(6);
    expect(pages[0]).toContain('Dywedwch wrthym');
    expect(pages[1]).toContain('Tell us about');
    for (const page of pages.slice(0, 2)) expect(page).toContain(codes[0]);
  });

  it('comes in large print in one language, with the code on every page', async () => {
    const { batchId, codes } = await made();
    const { body } = await print({ batchId, codes: codes.slice(0, 1), layout: 'easy-read-cy' }).expect(200);
    const pages = await pagesOf(body);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((page) => !page.includes(codes[0] ?? 'no code'))).toEqual([]);
    expect(pages.join(' ')).not.toContain('Tell us about');
  });

  it('is made only of cards of this leader, and says nothing about which were used', async () => {
    const { batchId, codes } = await made();
    const [used = ''] = codes;
    await answer(service, tenant.slug, { code: used, rating: 4 });
    await print({ batchId, codes, layout: 'cards' }).expect(200);
    await print({ batchId, codes: ['ABCDE'], layout: 'cards' }).expect(422);
    await print({ batchId, codes, layout: 'cards' }, otherSubjectId).expect(422);
  });
});

it('cancels what nobody used at closing, and tells whoever comes late that it has closed', async () => {
  const { codes } = await made();
  const [unused = '', used = ''] = codes;
  await answer(service, tenant.slug, { code: used, rating: 4 });
  await tenant.members.hr.caller.post(`campaigns/${campaignId}/close`).expect(204);
  const rows = await service.database.query<{ state: string; taken: boolean }>(
    `select distinct state, token_taken as taken from register.invitations order by state`,
  );
  expect(rows).toEqual([
    { state: 'active', taken: true },
    { state: 'withdrawn', taken: false },
  ]);
  const { body } = await new Caller(service, null)
    .post(`o/${tenant.slug}/invitations`, { code: unused })
    .expect(410);
  expect(body).toMatchObject({ code: 'collection-closed' });
});
