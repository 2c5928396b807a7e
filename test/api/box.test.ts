import { smallQuestionnaire } from '../../src/core/questionnaires/questionnaire-example.js';
import { ANSWERS, LockedTestCampaign, SealedBoxFixture } from '../support/sealed-box.js';
import { TestTicket } from '../support/rater.js';

let box: SealedBoxFixture;
let campaign: LockedTestCampaign;

beforeAll(async () => {
  box = await SealedBoxFixture.start();
  campaign = await box.lock(2);
});

afterAll(async () => {
  await box.stop();
});

const sendJson = (ticket: object, response: unknown = ANSWERS): Promise<Response> =>
  fetch(box.url('ballots'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ticket, language: 'en', response }),
  });

const sendForm = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(box.url(path), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

const filledIn = (
  ticket: TestTicket,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  ...ticket,
  language: 'en',
  'subject-name': 'Siân Example',
  'rating.present': '5',
  'rating.listens': 'not-observed',
  ...more,
});

const ballotsOf = async (ticket: TestTicket): Promise<number> => {
  const [row] = await box.database.query<{ n: string }>(
    'select count(*) as n from box.ballots where campaign_id = $1 and subject_ref = $2',
    [ticket.campaign, ticket.subject],
  );
  return Number(row?.n);
};

describe('sending a ballot as a program', () => {
  it('answers with a receipt once the ballot is stored', async () => {
    const ticket = await box.ticket(campaign);
    const before = await ballotsOf(ticket);
    const answer = await sendJson(ticket);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ receipt: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) as unknown });
    expect(await ballotsOf(ticket)).toBe(before + 1);
  });

  it('gives the same receipt when the same ballot comes again, a hundred times at once', async () => {
    const ticket = await box.ticket(campaign);
    const before = await ballotsOf(ticket);
    const answers = await Promise.all(Array.from({ length: 100 }, () => sendJson(ticket)));
    const receipts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(receipts).size).toBe(1);
    expect(await ballotsOf(ticket)).toBe(before + 1);
  });

  it('keeps the first of two different ballots under one token, and says so', async () => {
    const ticket = await box.ticket(campaign);
    const before = await ballotsOf(ticket);
    const many = Array.from({ length: 50 }, (_, index) =>
      sendJson(ticket, { ...ANSWERS, ratings: { ...ANSWERS.ratings, present: index === 0 ? 1 : 2 } }),
    );
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses).toContain(409);
    expect(await ballotsOf(ticket)).toBe(before + 1);
    const other = await sendJson(ticket, { ...ANSWERS, conditions: [] });
    expect(await other.json()).toMatchObject({ status: 409, code: 'code-used' });
  });

  it('names every wrong answer as problem details', async () => {
    const answer = await sendJson(await box.ticket(campaign), {
      ratings: { present: 6, listens: 1 },
      comments: [{ question: 'keep', text: 'far too many characters' }],
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const { problems } = (await answer.json()) as { problems: { field: string }[] };
    expect(problems.map(({ field }) => field)).toEqual(['rating.present', 'comment.keep']);
  });

  it('lets the app’s page send by script, without credentials, and no other site', async () => {
    const from = async (origin: string): Promise<Response> =>
      fetch(box.url('ballots'), { method: 'OPTIONS', headers: { origin } });
    const allowed = await from(box.config.appOrigin);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(box.config.appOrigin);
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await from('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses a body that is too large with 413', async () => {
    expect((await sendJson({ filler: 'x'.repeat(300 * 1024) })).status).toBe(413);
  });
});

describe('a ticket that is not good', () => {
  const flipped = (hex: string): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);

  it('is refused in the very same way whatever is wrong with it', async () => {
    const ticket = await box.ticket(campaign);
    const elsewhere = await box.lock(1);
    const wrong: readonly object[] = [
      { ...ticket, subject: campaign.subjects[1] },
      { ...ticket, subject: campaign.subjects[1], seal: campaign.seals[campaign.subjects[1] ?? ''] },
      { ...ticket, group: 'patient' },
      { ...ticket, campaign: elsewhere.campaignId },
      { ...ticket, campaign: ticket.subject },
      { ...ticket, token: flipped(ticket.token) },
      { ...ticket, token: ticket.token.slice(2) },
      { ...ticket, token: `${ticket.token}00` },
      { ...ticket, token: ticket.token.toUpperCase() },
      { ...ticket, tokenInput: flipped(ticket.tokenInput) },
      { ...ticket, receiptHash: flipped(ticket.receiptHash) },
      { ...ticket, receiptHash: undefined },
      { ...ticket, seal: flipped(ticket.seal) },
      { ...ticket, group: 'self' },
      {},
    ];
    const answers = await Promise.all(wrong.map((one) => sendJson(one)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]));
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).toContain('ballot-refused');
    const pages = await Promise.all(
      wrong.map((one) =>
        sendForm('ballots', filledIn({ ...(one as TestTicket) })).then((answer) => answer.text()),
      ),
    );
    expect(new Set(pages).size).toBe(1);
  });
});

describe('sending a ballot as a form', () => {
  it('leads to a receipt page that can be loaded again, in the language of the form', async () => {
    const ticket = await box.ticket(campaign);
    const answer = await sendForm('ballots', filledIn(ticket, { language: 'cy' }));
    expect(answer.status).toBe(303);
    const location = new URL(answer.headers.get('location') ?? '', box.config.boxOrigin);
    const pages = await Promise.all([fetch(location), fetch(location)]);
    const [first, second] = await Promise.all(pages.map((page) => page.text()));
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(first).toBe(second);
    expect(first).toContain('lang="cy"');
    expect(first).toContain(location.pathname.split('/').at(-1));
  });

  it('shows a wrong form again with its answers and what is wrong, and stores nothing', async () => {
    const ticket = await box.ticket(campaign);
    const before = await ballotsOf(ticket);
    const answer = await sendForm(
      'ballots',
      filledIn(ticket, { 'comment.keep': 'far <too> many characters' }),
    );
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('far &lt;too&gt; many characters');
    expect(page).toContain('Siân Example');
    expect(page).toMatch(/value="5"[^>]*checked/);
    expect(page).toContain(`value="${ticket.token}"`);
    expect(await ballotsOf(ticket)).toBe(before);
  });

  it('changes its language without losing an answer', async () => {
    const fields = filledIn(await box.ticket(campaign), { 'comment.keep': 'stays', 'switch-to': 'cy' });
    const page = await (await sendForm('form', fields)).text();
    expect(page).toContain('lang="cy"');
    expect(page).toContain(smallQuestionnaire.stem.colleague.cy);
    expect(page).toContain('stays');
  });

  it('answers with a page in words when the token was used for other answers', async () => {
    const ticket = await box.ticket(campaign);
    await sendForm('ballots', filledIn(ticket));
    const again = await sendForm('ballots', filledIn(ticket, { 'rating.present': '1' }));
    expect(again.status).toBe(409);
    expect(again.headers.get('content-type')).toContain('text/html');
  });

  it('sets no cookie and says nowhere when anything happened', async () => {
    const answer = await sendForm('ballots', filledIn(await box.ticket(campaign)));
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('has no page for something that is not a receipt', async () => {
    expect((await fetch(box.url('received/hello'))).status).toBe(404);
  });
});

describe('closing', () => {
  it('refuses ballots from then on, and repeats the receipt of those that were stored', async () => {
    const closing = await box.lock(1);
    const [sent, late] = [await box.ticket(closing), await box.ticket(closing)];
    const before = await sendJson(sent);
    await box.close(closing);
    const again = await sendJson(sent);
    expect([before.status, again.status, (await sendJson(late)).status]).toEqual([201, 201, 410]);
    expect(await again.text()).toBe(await before.text());
  });

  it('happens by itself at the deadline, judged by the clock of the database', async () => {
    const soon = await box.lock(1, -1000);
    expect((await sendJson(await box.ticket(soon))).status).toBe(410);
  });

  it('counts every ballot that was acknowledged while it happened', async () => {
    const closing = await box.lock(1);
    const tickets = await Promise.all(Array.from({ length: 50 }, () => box.ticket(closing)));
    const sending = tickets.map((ticket) => sendJson(ticket));
    await sending[0];
    await box.close(closing);
    const [atClose] = await box.database.query<{ n: string }>(
      'select count(*) as n from box.ballots where campaign_id = $1',
      [closing.campaignId],
    );
    const statuses = (await Promise.all(sending)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(Number(atClose?.n));
    expect(statuses.filter((status) => status !== 201 && status !== 410)).toEqual([]);
  });
});

describe('the custodian', () => {
  it('answers the same lock with the same key and seals', async () => {
    const order = {
      organisationId: box.organisationId,
      slug: 'a-health-board',
      campaignId: '7b1d7f7e-2f0e-4a53-9d5c-3f3f3f3f3f3f',
      purpose: 'development',
      custody: 'automatic',
      questionnaire: smallQuestionnaire,
      thresholds: { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 },
      closesAt: new Date(Date.now() + 3_600_000).toISOString(),
      subjects: [{ subjectRef: '7b1d7f7e-2f0e-4a53-9d5c-4f4f4f4f4f4f', groups: ['peer'] }],
    } as const;
    const [first, second] = await Promise.all([box.custodian.lock(order), box.custodian.lock(order)]);
    expect(second).toEqual(first);
    const raised = { ...order, thresholds: { ...order.thresholds, peer: 8 } };
    expect((await box.custodian.lock(raised)).seals).not.toEqual(first.seals);
  });

  it('refuses another promise once somebody has answered', async () => {
    const locked = await box.lock(1);
    await sendJson(await box.ticket(locked));
    const changed = box.custodian.lock({
      organisationId: box.organisationId,
      slug: 'a-health-board',
      campaignId: locked.campaignId,
      purpose: 'promotion-evidence',
      custody: 'automatic',
      questionnaire: smallQuestionnaire,
      thresholds: { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 },
      closesAt: new Date(Date.now() + 3_600_000).toISOString(),
      subjects: [{ subjectRef: locked.subjects[0] ?? '', groups: ['peer'] }],
    });
    await expect(changed).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('health', () => {
  it('is live and ready', async () => {
    const states = await Promise.all(
      ['live', 'ready'].map((kind) =>
        fetch(`${box.config.boxOrigin}/health/${kind}`).then(({ status }) => status),
      ),
    );
    expect(states).toEqual([200, 200]);
  });
});
