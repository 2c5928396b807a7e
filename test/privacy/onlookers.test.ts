import { ReleasedReportView } from '../../src/application/reports/reports.view.js';
import {
  RELEASE_NOW,
  addRaters,
  answer,
  assessOneself,
  closeAndOpen,
  codeFor,
  confirmComments,
  createCampaign,
  enrol,
  raterEmails,
  startCollecting,
  takeTicket,
} from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { TestRater } from '../support/rater.js';
import { startTestService, TestService } from '../support/test-service.js';
import { holdsAnswerSheet, parsed } from './answer-sheets.js';
import { recordLeak } from './leak-figures.js';
import { addressesOf, changedBetween, everybodyIn, Looking, lookRound, Sights } from './onlookers.js';

const PEERS = 10;
/** They take a token in time and send too late. */
const LATE = PEERS - 1;
const QUOTED = 'Listens before deciding.';
const NOT_FOR_QUOTING = 'Canary of somebody who asked not to be quoted.';
const WITHHELD = 'Canary of somebody whose words are withheld.';

let service: TestService;
let tenant: Tenant;
let subjectId: string;
let campaignId: string;
let looking: Looking;
let late: TestRater;
const answered: (TestRater & { readonly receipt: string })[] = [];

const emailOf = (peer: number): string => raterEmails(PEERS, tenant.slug)[peer] ?? '';

async function answerAs(peer: number): Promise<void> {
  const comments = [
    { text: QUOTED, mode: 'word-for-word' },
    { text: NOT_FOR_QUOTING, mode: 'themes-only' },
    { text: WITHHELD, mode: 'word-for-word' },
  ] as const;
  const comment = comments[peer];
  const code = codeFor(service, emailOf(peer));
  answered.push(
    await answer(service, tenant.slug, { code, rating: 1 + (peer % 5), ...(comment && { comment }) }),
  );
}

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const { leader, manager } = tenant.members;
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, leader);
  await addRaters(
    tenant,
    subjectId,
    raterEmails(PEERS, tenant.slug).map((email) => ({ email, relationship: 'peer' })),
  );
  await addRaters(tenant, subjectId, [{ email: manager.email, relationship: 'manager' }]);
  await startCollecting(service, tenant, campaignId);
  await assessOneself(leader, subjectId);
  for (let peer = 0; peer < PEERS - 3; peer += 1) await answerAs(peer);
  looking = {
    service,
    people: everybodyIn(service, tenant),
    addresses: await addressesOf(service),
    ids: {
      slug: tenant.slug,
      organisation: tenant.slug,
      campaignId,
      subjectId,
      id: subjectId,
      personId: leader.id,
      questionnaireId: tenant.questionnaireId,
      language: 'en',
      number: '1',
    },
  };
});

afterAll(async () => {
  await service.stop();
});

const textOf = (sights: Sights): string => [...sights.values()].map(({ text }) => text).join('\n');

const decide = (position: number, lane: string, words: string): object => ({
  source: 'shuffled',
  position,
  lane,
  words,
});

const howFor = (text: string, position: number): object => {
  if (text === QUOTED) return decide(position, 'publish', '-');
  return text === WITHHELD
    ? decide(position, 'withhold', 'Could tell who wrote it.')
    : decide(position, 'theme', 'Trust.');
};

async function release(): Promise<void> {
  const { caller } = tenant.members.facilitator;
  const { body } = await caller.get(`subjects/${subjectId}/draft-report`).expect(200);
  const { comments } = body as { comments: readonly { position: number; text: string }[] };
  for (const { position, text } of comments)
    await caller.post(`subjects/${subjectId}/comment-decisions`, howFor(text, position)).expect(204);
  await confirmComments(tenant, subjectId);
  await caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(204);
}

describe('A14 while answers are collected', () => {
  let before: Sights;

  it('A14 two looks with nothing in between are the same, so that any difference below would be an answer', async () => {
    before = await lookRound(looking);
    expect(before.size).toBeGreaterThan(300);
    expect([...before.values()].filter(({ status }) => status === 200).length).toBeGreaterThan(60);
    expect(changedBetween(before, await lookRound(looking))).toEqual([]);
  });

  it('A14 nobody, in any role, sees anything change when one more answer arrives', async () => {
    await answerAs(PEERS - 3);
    const code = codeFor(service, tenant.members.manager.email);
    answered.push(await answer(service, tenant.slug, { code, rating: 4 }));
    const after = await lookRound(looking);
    const changed = changedBetween(before, after);
    recordLeak({
      id: 'A14',
      tried: 'every readable address, in every role, before and after two more answers',
      figure: `${String(changed.length)} of ${String(before.size)} views changed`,
      chance: 0,
    });
    expect(changed).toEqual([]);
    expect(textOf(after)).not.toMatch(/token_?taken/i);
  });

  it('A14 the comparison notices what is meant to be seen: one more rater on the list', async () => {
    const addresses = looking.addresses.filter((address) => address.endsWith('/raters'));
    const some = { ...looking, addresses };
    const one = await lookRound(some);
    await addRaters(tenant, subjectId, [{ email: `late@${tenant.slug}.example`, relationship: 'other' }]);
    expect(changedBetween(one, await lookRound(some))).not.toEqual([]);
  });
});

describe('A15 look, one more answer, look', () => {
  /** Who may see results at all. */
  const readers = (): Looking => {
    const { facilitator, leader, hr, manager } = looking.people;
    const people = { facilitator, leader, hr, manager } as Looking['people'];
    return { ...looking, people };
  };

  it('A15 after the opening an answer that comes late is refused and changes nothing that anybody sees', async () => {
    late = await takeTicket(service, tenant.slug, codeFor(service, emailOf(LATE)));
    await closeAndOpen(service, tenant, campaignId);
    const before = await lookRound(readers());
    await sendLate();
    const changed = changedBetween(before, await lookRound(readers()));
    recordLeak({
      id: 'A15',
      tried: 'look at the opened report, send one more answer, look again',
      figure: `${String(changed.length)} of ${String(before.size)} views changed`,
      chance: 0,
    });
    expect(changed).toEqual([]);
  });

  it('A15 nor does it after the release: report, page, document and charts stay what they were', async () => {
    await release();
    const before = await lookRound(readers());
    expect(before.get('leader: /api/v1/subjects/:subjectId/report')?.status).toBe(200);
    await sendLate();
    await service.open();
    expect(changedBetween(before, await lookRound(readers()))).toEqual([]);
  });

  async function sendLate(): Promise<void> {
    const response = { ratings: { 'makes-time': 1 }, comments: [], conditions: [] };
    const { status } = await service
      .box()
      .post(`/o/${tenant.slug}/ballots`)
      .send({ ...late.ticket, language: 'en', response });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
});

describe('A28 a leader asks for everything that is held about them', () => {
  let own: Sights;

  beforeAll(async () => {
    const { leader } = looking.people;
    // Only a developer's machine shows its outgoing letters, and it shows them to everybody.
    const addresses = looking.addresses.filter((address) => !address.includes('outbox'));
    own = await lookRound({ ...looking, addresses, people: { leader } as Looking['people'] });
  });

  it('A28 gets their report and themselves, which is what can be read at all', () => {
    const read = [...own].filter(([, { status }]) => status === 200).map(([view]) => view);
    expect(read).toContain('leader: /api/v1/subjects/:subjectId/report');
    expect(read.length).toBeGreaterThan(8);
    const { report } = parsed(
      own.get('leader: /api/v1/subjects/:subjectId/report')?.text ?? '',
    ) as ReleasedReportView;
    expect(report.comments.kind).toBe('shown');
    expect(textOf(own)).toContain(QUOTED);
  });

  it('A28 gets no rater’s answer: no answer sheet, no words that were not released, no key to a ballot', () => {
    const keys = answered.flatMap(({ ticket, receiptSecret }) => [
      ticket.token,
      ticket.tokenInput,
      ticket.receiptHash,
      receiptSecret,
    ]);
    const text = textOf(own);
    const found = [NOT_FOR_QUOTING, WITHHELD, ...keys].filter((secret) => text.includes(secret));
    const sheets = [...own].filter(
      ([view, sight]) => !view.includes('self-assessment') && holdsAnswerSheet(parsed(sight.text)),
    );
    recordLeak({
      id: 'A28',
      tried: 'everything a leader may read about themselves (there is no export yet)',
      figure: `${String(found.length + sheets.length)} answers or keys in ${String(own.size)} views`,
      chance: 0,
    });
    expect(found).toEqual([]);
    expect(sheets.map(([view]) => view)).toEqual([]);
  });

  it('A28 is told the same of everybody who was asked, whether they answered or not', () => {
    const text = textOf(own);
    expect(text.length).toBeGreaterThan(1000);
    expect(text).not.toMatch(/token_?taken/i);
    const list = own.get('leader: /api/v1/subjects/:subjectId/raters')?.text ?? '';
    const states = (parsed(list) as readonly { email: string; state: string }[]).map(({ state }) => state);
    expect(states).toHaveLength(PEERS + 2);
    expect(new Set(states)).toEqual(new Set(['asked']));
  });
});
