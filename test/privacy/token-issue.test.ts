import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ScriptlessTokensService } from '../../src/application/answering/scriptless-tokens.service.js';
import { TicketView } from '../../src/application/answering/answering.view.js';
import { makeAnswerKey } from '../../src/crypto/blind/answer-key.js';
import { fitsSeal } from '../../src/crypto/blind/manifest-check.js';
import {
  addRaters,
  codeFor,
  createCampaign,
  enrol,
  invitedBy,
  openInvitation,
  raterEmails,
  startCollecting,
  takeTicket,
  takeToken,
} from '../api/campaign-steps.js';
import { listenToRouter } from '../api/routes.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { blindAs, bytesOf, hexOf, makeBlinded, raterWith, TestTicket } from '../support/rater.js';
import { startTestService, TestService } from '../support/test-service.js';

const EMAILS = raterEmails(8, 'a-board');
const RESPONSE = { ratings: { 'makes-time': 4 }, comments: [], conditions: [] };

let service: TestService;
let tenant: Tenant;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  const raters = EMAILS.map((email) => ({ email, relationship: 'peer' }));
  await addRaters(tenant, subjectId, raters);
  await startCollecting(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

const code = (index: number): string => codeFor(service, EMAILS[index] ?? '');

const sendBallot = (ticket: object, response: object = RESPONSE) =>
  service
    .box()
    .post(`/o/${tenant.slug}/ballots`)
    .send({ ...ticket, language: 'en', response });

const ballotsUnder = async ({ subject }: TestTicket): Promise<number> => {
  const [row] = await service.database.query<{ n: string }>(
    'select count(*) as n from box.ballots where subject_ref = $1',
    [subject],
  );
  return Number(row?.n);
};

const takenTokens = async (): Promise<number> => {
  const rows = await service.database.query('select 1 from register.invitations where token_taken');
  return rows.length;
};

describe('an invitation', () => {
  it('shows the manifest whose hash its seal is, and the same seal as its letter', async () => {
    const { manifest, seal, sealBlocks } = await openInvitation(service, tenant.slug, code(0));
    expect(fitsSeal(manifest, bytesOf(seal))).toBe(true);
    expect(fitsSeal({ ...manifest, tokenPublicKey: makeBlinded() }, bytesOf(seal))).toBe(false);
    const letter = service.letters().find(({ to }) => to.includes(EMAILS[0] ?? ''));
    expect(letter?.text).toContain(`.${seal}`);
    expect(letter?.text).toContain(sealBlocks.join(' '));
  });
});

describe('A8 a blinded element', () => {
  /** Of the curve's field: the prime itself is zero written otherwise, an odd number is negative. */
  const BAD = {
    identity: '00'.repeat(32),
    'not canonical': `ed${'ff'.repeat(30)}7f`,
    negative: `01${'00'.repeat(31)}`,
    'no element of the group': '26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371',
    'cut short': makeBlinded().slice(2),
    'too long': `${makeBlinded()}00`,
    'no hexadecimal': 'zz'.repeat(32),
    huge: 'ab'.repeat(5000),
  };

  it('A8 that is none is refused in the very same way, whatever is wrong with it, and uses nothing up', async () => {
    const before = await takenTokens();
    const answers = await Promise.all(
      Object.values(BAD).map((blinded) => takeToken(service, tenant.slug, code(1), blinded)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await takenTokens()).toBe(before);
    await takeToken(service, tenant.slug, code(1)).expect(200);
  });
});

describe('A9 two tokens for one invitation', () => {
  it('A9 on two devices: the second is told that the code was used, and its element is not evaluated', async () => {
    const { ticket } = await takeTicket(service, tenant.slug, code(2));
    const other = await takeToken(service, tenant.slug, code(2)).expect(409);
    expect(other.body).toMatchObject({ code: 'code-used' });
    expect(JSON.stringify(other.body)).not.toContain('evaluated');
    await sendBallot(ticket).expect(201);
  });

  it('A9 asked for fifty times at once with different elements: exactly one is evaluated', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => takeToken(service, tenant.slug, code(3))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
  });

  it('A9 out of one evaluation: it fits no other input, and one token takes one ballot', async () => {
    const invited = invitedBy(await openInvitation(service, tenant.slug, code(4)));
    const [state, other] = [blindAs(invited), blindAs(invited)];
    const { body } = await takeToken(service, tenant.slug, code(4), hexOf(state.blinded)).expect(200);
    const { evaluated, proof } = body as { evaluated: string; proof: string };
    const evaluation = { evaluated: bytesOf(evaluated), proof: bytesOf(proof) };
    expect(() => raterWith(invited, other, evaluation)).toThrow();
    const { ticket } = raterWith(invited, state, evaluation);
    const before = await ballotsUnder(ticket);
    await sendBallot(ticket).expect(201);
    await sendBallot({ ...ticket, tokenInput: hexOf(other.secrets.tokenInput) }).expect(403);
    await sendBallot(ticket, { ...RESPONSE, ratings: { 'makes-time': 1 } }).expect(409);
    expect(await ballotsUnder(ticket)).toBe(before + 1);
  });
});

describe('F6 an answer that never arrived', () => {
  /** Sends the request and hangs up before anything can come back. */
  const askAndHangUp = (body: object): Promise<void> =>
    new Promise((resolve) => {
      const text = JSON.stringify(body);
      const asking = request(`${service.config.appOrigin}/api/v1/o/${tenant.slug}/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      });
      asking.on('error', () => undefined);
      asking.on('close', resolve);
      asking.end(text, () => asking.destroy());
    });

  it('F6 is given again to the same 12 words, and leads to the same token', async () => {
    const before = await takenTokens();
    const answerKey = makeAnswerKey();
    const invited = invitedBy(await openInvitation(service, tenant.slug, code(5)));
    await askAndHangUp({ code: code(5), blinded: hexOf(blindAs(invited, answerKey).blinded) });
    for (let tries = 0; tries < 100 && (await takenTokens()) === before; tries += 1) await pause(20);
    expect(await takenTokens()).toBe(before + 1);
    const first = await takeTicket(service, tenant.slug, code(5), answerKey);
    const again = await takeTicket(service, tenant.slug, code(5), answerKey);
    expect(again).toEqual(first);
    await takeToken(service, tenant.slug, code(5)).expect(409);
    await sendBallot(first.ticket).expect(201);
  });
});

describe('a browser without our script', () => {
  it('gets the same ticket each time, which the box takes and which lets its answers be replaced', async () => {
    const routed = await listenToRouter(service);
    const scriptless = routed.application.get(ScriptlessTokensService, { strict: false });
    const tickets: TicketView[] = [];
    for (let times = 0; times < 2; times += 1)
      tickets.push((await scriptless.start(tenant.slug, code(6))).ticket);
    await routed.close();
    expect(tickets[1]).toEqual(tickets[0]);
    const { body: sent } = await sendBallot(tickets[0] ?? {}).expect(201);
    const { body: replaced } = await service
      .box()
      .post(`/o/${tenant.slug}/ballots/replace`)
      .send({ ...tickets[0], language: 'cy', response: RESPONSE })
      .expect(200);
    expect(replaced).toEqual(sent);
  });
});

describe('what the register keeps of a token', () => {
  it('is nothing that the box ever sees, nor the other way round', async () => {
    const { ticket, receiptSecret } = await takeTicket(service, tenant.slug, code(7));
    await sendBallot(ticket).expect(201);
    const kept = await service.database.query<{ row: string }>(
      'select to_jsonb(i)::text as row from register.invitations i',
    );
    const text = kept.map(({ row }) => row).join();
    expect(text).toMatch(/"evaluation": "\\\\x[0-9a-f]{192}"/);
    for (const seen of [ticket.tokenInput, ticket.receiptHash, ticket.token, receiptSecret])
      expect(text).not.toContain(seen);
  });
});
