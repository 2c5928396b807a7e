import { formatInvitationCode, makeInvitationCode } from '../../src/crypto/invitation-code.js';
import { shuffled } from '../../src/crypto/shuffle.js';
import {
  addRaters,
  codeFor,
  createCampaign,
  enrol,
  raterEmails,
  startCollecting,
  takeTicket,
} from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { makeBlinded } from '../support/rater.js';
import { startTestService, TestService } from '../support/test-service.js';
import { recordLeak } from './leak-figures.js';
import { looksLikeNoise, medianOf } from './permutation-test.js';

const TIMES = 200;
const WARM_UP = 20;
/** Those are only compared with, so fewer will do. */
const OWN_EVERY = 4;
const ROUTES = ['invitations', 'tokens'] as const;
type Route = (typeof ROUTES)[number];

/** Codes that a stranger may come by, and for comparison those that only a rater has. */
const STRANGE = ['never made', 'of another organisation', 'withdrawn elsewhere'] as const;
const OWN = ['mistyped', 'used', 'fresh'] as const;
type Kind = (typeof STRANGE)[number] | (typeof OWN)[number];
const KINDS: readonly Kind[] = [...STRANGE, ...OWN];

const isOwn = (kind: Kind): boolean => OWN.some((own) => own === kind);

interface Seen {
  readonly status: number;
  readonly text: string;
  readonly headers: string;
  readonly ms: number;
}

let service: TestService;
let tenant: Tenant;
let neighbour: Tenant;
let codes: Readonly<Record<Exclude<Kind, 'never made' | 'mistyped'>, string>>;
const seen = new Map<string, Seen[]>();

const codeOf = (kind: Kind): string => {
  if (kind === 'never made') return formatInvitationCode(makeInvitationCode());
  if (kind === 'mistyped') return codes.fresh.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  return codes[kind];
};

async function collectIn(there: Tenant): Promise<readonly string[]> {
  const emails = raterEmails(3, there.slug);
  const campaignId = await createCampaign(there);
  const subjectId = await enrol(there, campaignId, there.members.leader);
  const raters = emails.map((email) => ({ email, relationship: 'peer' }));
  await addRaters(there, subjectId, raters);
  await startCollecting(service, there, campaignId);
  return emails.map((email) => codeFor(service, email));
}

async function ask(route: Route, code: string): Promise<Seen> {
  const body = JSON.stringify(route === 'tokens' ? { code, blinded: makeBlinded() } : { code });
  const begun = performance.now();
  const answer = await fetch(`${service.config.appOrigin}/api/v1/o/${tenant.slug}/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await answer.text();
  const ms = performance.now() - begun;
  const headers = [...answer.headers].filter(([name]) => name !== 'date').map((each) => each.join(': '));
  return { status: answer.status, text, headers: headers.toSorted().join('\n'), ms };
}

const keyOf = (route: Route, kind: Kind): string => `${route} ${kind}`;
const seenOf = (route: Route, kind: Kind): readonly Seen[] => seen.get(keyOf(route, kind)) ?? [];
const timesOf = (route: Route, kind: Kind): readonly number[] => seenOf(route, kind).map(({ ms }) => ms);

/** All kinds in turn, in another order each time, so that whatever else the machine does meets them alike. */
async function measure(times: number): Promise<void> {
  seen.clear();
  for (let turn = 0; turn < times; turn += 1)
    for (const [route, kind] of shuffled(
      ROUTES.flatMap((each) => KINDS.map((one) => [each, one] as const)),
    )) {
      // A fresh code would be used by the first token; on that route it is asked about by whoever used it.
      if (route === 'tokens' && kind === 'fresh') continue;
      if (isOwn(kind) && turn % OWN_EVERY > 0) continue;
      const list = seen.get(keyOf(route, kind)) ?? [];
      list.push(await ask(route, codeOf(kind)));
      seen.set(keyOf(route, kind), list);
    }
}

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  neighbour = await createTenant(service, 'b-board');
  const [fresh = '', used = ''] = await collectIn(tenant);
  const [foreign = '', withdrawn = ''] = await collectIn(neighbour);
  await takeTicket(service, tenant.slug, used);
  await service.database.query(
    `update register.invitations set state = 'withdrawn' where id =
      (select i.id from register.invitations i join register.assignments a on a.id = i.assignment_id where a.email = $1)`,
    [raterEmails(3, neighbour.slug)[1]],
  );
  codes = { fresh, used, 'of another organisation': foreign, 'withdrawn elsewhere': withdrawn };
  await measure(WARM_UP);
  await measure(TIMES);
}, 240_000);

afterAll(async () => {
  await service.stop();
});

describe.each(ROUTES)('A30 what /%s tells somebody without a code of theirs', (route) => {
  it('A30 is the same, to the byte, whether a code was never made or is somebody’s elsewhere', () => {
    const answers = STRANGE.flatMap((kind) => seenOf(route, kind));
    expect(answers).toHaveLength(STRANGE.length * TIMES);
    expect(new Set(answers.map(({ status }) => status)).size).toBe(1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers)).size).toBe(1);
  });

  it('A30 takes as long, within noise', () => {
    const [made, ...others] = STRANGE.map((kind) => timesOf(route, kind));
    for (const [index, other] of others.entries()) {
      const result = looksLikeNoise(made ?? [], other);
      recordLeak({
        id: 'A30',
        tried: `/${route}: time for a code ${STRANGE[index + 1] ?? ''} against one never made, ${String(TIMES)} of each`,
        figure: `median ${result.difference.toFixed(3)} ms apart, p = ${result.p.toFixed(3)}`,
        chance: 'p > 0.001',
      });
      expect(result.p).toBeGreaterThan(0.001);
    }
  });

  it('A30 of a typing mistake is refused before the register is asked, so it tells nothing of what is in it', () => {
    const mistyped = seenOf(route, 'mistyped');
    expect(
      new Set(mistyped.map(({ status, text, headers }) => `${String(status)} ${text} ${headers}`)).size,
    ).toBe(1);
    expect(mistyped[0]?.text).toContain('"code":"code-mistyped"');
    const medians = KINDS.filter((kind) => seenOf(route, kind).length > 0).map(
      (kind) => `${kind} ${medianOf(timesOf(route, kind)).toFixed(2)} ms`,
    );
    recordLeak({
      id: 'A30',
      tried: `/${route}: medians of all kinds of codes`,
      figure: medians.join(', '),
      chance: null,
    });
  });

  it('A30 tells the holder of a code apart, who is meant to be', () => {
    expect(seenOf(route, 'used')[0]?.text).not.toBe(seenOf(route, 'never made')[0]?.text);
  });
});

describe('A30 the measurement', () => {
  it('A30 finds a difference where there is one: two refusals, one after the other, take longer than one', () => {
    const refused = timesOf('invitations', 'never made');
    const pairs = refused.map((time, index) => time + (refused[(index + 1) % refused.length] ?? 0));
    expect(looksLikeNoise(refused, pairs).p).toBeLessThan(0.01);
  });
});
