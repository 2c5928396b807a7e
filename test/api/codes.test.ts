import { ERROR_CODES, ErrorCode } from '../../src/core/errors.js';
import { makeBlinded } from '../support/rater.js';
import { startTestService, TestService } from '../support/test-service.js';
import {
  addRaters,
  answer,
  codeFor,
  createCampaign,
  enrol,
  makePatientCodes,
  raterEmails,
  startCollecting,
  takeTicket,
  takeToken,
} from './campaign-steps.js';
import { Caller, createTenant, Tenant } from './tenant.js';

const EMAILS = raterEmails(8, 'a-board');

let service: TestService;
let tenant: Tenant;
let neighbour: Tenant;
let stranger: Caller;
let campaignId: string;
let subjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  neighbour = await createTenant(service, 'b-board');
  stranger = new Caller(service, null);
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await addRaters(
    tenant,
    subjectId,
    EMAILS.map((email) => ({ email, relationship: 'peer' })),
  );
  await startCollecting(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

const code = (index: number): string => codeFor(service, EMAILS[index] ?? '');

const expectRefused = (answered: { status: number; body: unknown }, problem: ErrorCode): void => {
  expect(answered.status).toBe(ERROR_CODES[problem]);
  expect(answered.body).toMatchObject({ type: 'about:blank', status: ERROR_CODES[problem], code: problem });
};

const everyUse = (typed: string, slug = tenant.slug) => [
  stranger.post(`o/${slug}/invitations`, { code: typed }),
  takeToken(service, slug, typed),
  stranger.post(`o/${slug}/declines`, { code: typed }),
];

describe('a code', () => {
  it('is understood however it is typed', async () => {
    const typed = code(0).toLowerCase().replaceAll('-', ' ');
    const { body } = await stranger.post(`o/${tenant.slug}/invitations`, { code: typed }).expect(200);
    expect(body).toMatchObject({
      subjectName: 'leader Example',
      group: 'peer',
      audience: 'colleague',
      named: false,
    });
  });

  it('with a typing mistake is told apart from one that nobody was given', async () => {
    const mistyped = code(0).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const use of everyUse(mistyped)) expectRefused(await use, 'code-mistyped');
  });

  it('of another organisation is unknown here', async () => {
    for (const use of everyUse(code(0), neighbour.slug)) expectRefused(await use, 'code-unknown');
  });

  it('at an organisation that does not exist leads nowhere', async () => {
    for (const use of everyUse(code(0), 'nowhere')) expectRefused(await use, 'not-found');
  });

  it('gives one token: again for the same blinded element, and none for another', async () => {
    const blinded = makeBlinded();
    const first = await takeToken(service, tenant.slug, code(1), blinded).expect(200);
    const again = await takeToken(service, tenant.slug, code(1), blinded).expect(200);
    expect(again.text).toBe(first.text);
    expectRefused(await takeToken(service, tenant.slug, code(1)), 'code-used');
  });

  it('gives one token to fifty who ask for one at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => takeToken(service, tenant.slug, code(2))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
  });

  it('still opens its invitation after its person declined', async () => {
    await stranger.post(`o/${tenant.slug}/declines`, { code: code(3) }).expect(204);
    const { body } = await stranger.post(`o/${tenant.slug}/invitations`, { code: code(3) }).expect(200);
    expect(body).toMatchObject({ declined: true });
  });

  it('stops working when its person is asked no longer', async () => {
    const { caller } = tenant.members.hr;
    const { body } = await caller.get(`subjects/${subjectId}/raters`).expect(200);
    const rater = (body as { id: string; email: string }[]).find(({ email }) => email === EMAILS[4]);
    await caller.delete(`subjects/${subjectId}/raters/${rater?.id ?? ''}`).expect(204);
    for (const use of everyUse(code(4))) expectRefused(await use, 'code-withdrawn');
  });

  it('stands nowhere in the database', async () => {
    const [patientCode = ''] = await makePatientCodes(tenant, subjectId);
    const tables = await service.database.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('register', 'box', 'results')`,
    );
    const plain = [code(5), patientCode].flatMap((shown) => [shown, shown.replaceAll('-', '')]);
    for (const { name } of tables) {
      const rows = await service.database.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t`,
      );
      const dump = rows.map(({ row }) => row).join();
      for (const text of plain) expect([name, dump.includes(text)]).toEqual([name, false]);
    }
  });
});

describe('a ballot', () => {
  it('is taken for the token’s own subject, group and campaign only', async () => {
    const { ticket } = await answer(service, tenant.slug, { code: code(6), rating: 4 });
    for (const change of [
      { group: 'other' },
      { token: 'ab'.repeat(64) },
      { tokenInput: 'ab'.repeat(32) },
      { receiptHash: 'ab'.repeat(32) },
      { campaign: subjectId },
    ]) {
      const sent = { ...ticket, ...change, language: 'en', response: { ratings: {} } };
      expectRefused(await service.box().post(`/o/${tenant.slug}/ballots`).send(sent), 'ballot-refused');
    }
  });

  it('with a comment that is too long is refused with the field and its limit, and can be sent again', async () => {
    const long = { text: 'x'.repeat(20_000), mode: 'word-for-word' } as const;
    const { ticket } = await takeTicket(service, tenant.slug, code(7));
    const response = (text: string) => ({
      ratings: { 'makes-time': 4 },
      comments: [{ question: 'keep-doing', text, mode: long.mode }],
      conditions: [],
    });
    const send = (text: string) =>
      service
        .box()
        .post(`/o/${tenant.slug}/ballots`)
        .send({ ...ticket, language: 'en', response: response(text) });
    const refused = await send(long.text);
    expectRefused(refused, 'ballot-invalid');
    expect(refused.body).toMatchObject({ problems: [{ problem: 'comment-too-long' }] });
    await send('Makes time.').expect(201);
  });
});

describe('after the closing', () => {
  beforeAll(async () => {
    await tenant.members.hr.caller.post(`campaigns/${campaignId}/close`).expect(204);
  });

  it('no code gives a token or shows questions', async () => {
    expectRefused(
      await stranger.post(`o/${tenant.slug}/invitations`, { code: code(5) }),
      'collection-closed',
    );
    expectRefused(await takeToken(service, tenant.slug, code(5)), 'collection-closed');
  });

  it('nobody can be asked any more', async () => {
    const rater = { name: 'Late', email: 'late@example.org', relationship: 'peer' };
    const { hr, leader } = tenant.members;
    expectRefused(await hr.caller.post(`subjects/${subjectId}/raters`, rater), 'collection-closed');
    expectRefused(
      await leader.caller.post(`subjects/${subjectId}/nominations/submission`),
      'collection-closed',
    );
  });
});
