import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { asSender, hexOf, TestRater } from '../support/rater.js';
import { ANSWERS, LockedTestCampaign, SealedBoxFixture } from '../support/sealed-box.js';
import { recordLeak } from './leak-figures.js';

const SUBMISSIONS = Number(process.env['HOSTILE_SUBMISSIONS'] ?? 400);
const AT_ONCE = 16;
const HONEST = 12;
const TOKENS_NOT_USED = 4;

let box: SealedBoxFixture;
let campaign: LockedTestCampaign;
let elsewhere: LockedTestCampaign;
/** Their ballots lie in the box. */
let honest: readonly TestRater[];
/** Whose ticket is good and was never shown to the box. */
let silent: readonly TestRater[];
let foreign: TestRater;

beforeAll(async () => {
  box = await SealedBoxFixture.start();
  campaign = await box.lock(2);
  elsewhere = await box.lock(1);
  const raters = (count: number) => Promise.all(Array.from({ length: count }, () => box.rater(campaign)));
  honest = await raters(HONEST);
  silent = await raters(TOKENS_NOT_USED);
  foreign = await box.rater(elsewhere);
  for (const rater of honest) await post('ballots', { ...rater.ticket, language: 'en', response: ANSWERS });
});

afterAll(async () => {
  await box.stop();
});

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(box.url(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const one = <T>(list: readonly T[]): T => list[randomInt(list.length)]!;
const bytes = (length: number): string => randomBytes(length).toString('hex');

function flipped(hex: string): string {
  const changed = Buffer.from(hex, 'hex');
  const at = randomInt(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << randomInt(8));
  return hexOf(changed);
}

const someAnswers = (): object => ({
  ...ANSWERS,
  ratings: { ...ANSWERS.ratings, present: randomInt(1, 6) },
});

interface Submission {
  readonly path: string;
  readonly body: unknown;
}

const showing = (ticket: object, path = 'ballots'): Submission => ({
  path,
  body: { ...ticket, language: 'en', response: someAnswers() },
});

const PATHS = ['ballots', 'ballots/replace', 'ballots/withdraw'] as const;

/** Each draws another submission every time. None of their senders was invited, or has a ballot left to give. */
const KINDS: Readonly<Record<string, () => Submission>> = {
  'made-up token': () =>
    showing({ ...one(silent).ticket, token: bytes(64), tokenInput: bytes(32) }, one(PATHS)),
  'one bit of a good ticket changed': () => {
    const good = asSender(one(silent));
    const field = one(['seal', 'tokenInput', 'receiptSecret', 'token']);
    return showing({ ...good, [field]: flipped(good[field] ?? '') }, one(PATHS));
  },
  'another subject': () => {
    const subject = campaign.subjects[1] ?? '';
    return showing({ ...asSender(one(silent)), subject, seal: campaign.seals[subject] }, one(PATHS));
  },
  'another group': () =>
    showing(
      { ...asSender(one(silent)), group: one(['other', 'direct-report', 'manager', 'patient']) },
      one(PATHS),
    ),
  'a token of another campaign': () =>
    showing({ ...asSender(foreign), campaign: campaign.campaignId, ...campaignOf(one(silent)) }, one(PATHS)),
  'no such campaign': () => showing({ ...asSender(one(silent)), campaign: randomUUID() }, one(PATHS)),
  'a field cut short, too long or of another kind': () => {
    const good = asSender(one(silent));
    const field = one(Object.keys(good));
    const text = good[field] ?? '';
    const wrong: unknown = one([
      text.slice(0, -2),
      `${text}00`,
      text.toUpperCase(),
      '',
      null,
      [text],
      { text },
      7,
    ]);
    return showing({ ...good, [field]: wrong === text ? bytes(5000) : wrong }, one(PATHS));
  },
  'answers that are none': () => ({
    path: 'ballots',
    body: {
      ...one(silent).ticket,
      language: 'en',
      response: one([null, 7, 'x', [], { ratings: { present: 9 } }]),
    },
  }),
  'no JSON': () => ({ path: one(PATHS), body: one(['{', bytes(50), '[]', 'null', '"x"', '']) }),
  'a body of 300 kB': () => ({ path: 'ballots', body: { ...one(silent).ticket, more: bytes(150_000) } }),
  'the very ballot again': () => ({
    path: 'ballots',
    body: { ...one(honest).ticket, language: 'en', response: ANSWERS },
  }),
  'a second ballot under a used token': () => {
    const response = { ...ANSWERS, ratings: { ...ANSWERS.ratings, present: 1 } };
    return { path: 'ballots', body: { ...one(honest).ticket, language: 'en', response } };
  },
  'replacing without the secret': () => {
    const { ticket } = one(honest);
    const receiptSecret = one([ticket.receiptHash, bytes(32), foreign.receiptSecret]);
    return showing({ ...ticket, receiptSecret }, one(['ballots/replace', 'ballots/withdraw']));
  },
};

const campaignOf = ({ ticket: { subject, group, seal } }: TestRater): object => ({ subject, group, seal });

const everythingStored = (): Promise<readonly object[]> =>
  box.database.query(
    `select campaign_id, encode(token_hash, 'hex') as token, subject_ref, rater_group, version, withdrawn,
       encode(sha256(sealed), 'hex') as sealed from box.ballots order by 1, 2`,
  );

describe('A10 a box under attack', () => {
  it('A10 holds after thousands of hostile submissions the very ballots that it held before', async () => {
    const before = await everythingStored();
    expect(before).toHaveLength(HONEST);
    const kinds = Object.values(KINDS);
    const statuses = new Map<number, number>();
    let sent = 0;
    const attack = async (): Promise<void> => {
      while (sent < SUBMISSIONS) {
        const make = kinds[sent % kinds.length]!;
        sent += 1;
        const { path, body } = make();
        const { status } = await post(path, body);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, attack));
    const after = await everythingStored();
    const same = new Set(before.map((row) => JSON.stringify(row)));
    const changed = after.filter((row) => !same.has(JSON.stringify(row))).length;
    recordLeak({
      id: 'A10',
      tried: `${String(sent)} hostile submissions of ${String(kinds.length)} kinds, ${String(AT_ONCE)} at once`,
      figure: `${String(changed)} ballots forged, doubled or changed; answers ${[...statuses].map((each) => each.join(': ')).join(', ')}`,
      chance: null,
    });
    expect(after).toEqual(before);
    // 201: the very same ballot again gets its receipt again. 400 and 413: what is not even a request.
    expect([...statuses.keys()].toSorted()).toEqual([201, 400, 403, 409, 413, 422]);
  }, 900_000);

  it('A10 would show one ballot more: a token that was not used yet still stores one', async () => {
    const before = await everythingStored();
    const { status } = await post('ballots', { ...one(silent).ticket, language: 'en', response: ANSWERS });
    expect(status).toBe(201);
    expect(await everythingStored()).toHaveLength(before.length + 1);
  });
});
