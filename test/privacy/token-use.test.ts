import { ANSWERS, LockedTestCampaign, SealedBoxFixture } from '../support/sealed-box.js';
import { asSender, TestRater } from '../support/rater.js';

let box: SealedBoxFixture;
let campaign: LockedTestCampaign;

beforeAll(async () => {
  box = await SealedBoxFixture.start();
  campaign = await box.lock(2);
});

afterAll(async () => {
  await box.stop();
});

const answersWith = (present: number): object => ({
  ...ANSWERS,
  ratings: { ...ANSWERS.ratings, present },
});

const post = (path: string, body: object): Promise<Response> =>
  fetch(box.url(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const send = ({ ticket }: TestRater, present = 5): Promise<Response> =>
  post('ballots', { ...ticket, language: 'en', response: answersWith(present) });

const replace = (rater: TestRater, present = 1): Promise<Response> =>
  post('ballots/replace', { ...asSender(rater), language: 'en', response: answersWith(present) });

const withdraw = (rater: TestRater): Promise<Response> => post('ballots/withdraw', asSender(rater));

const sendForm = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(box.url(path), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

const receiptIn = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { receipt: string }).receipt;

interface Stored {
  readonly version: number;
  readonly withdrawn: boolean;
  readonly sealed: string;
}

/** Everything that lies under one token. */
const storedFor = ({ ticket }: TestRater): Promise<readonly Stored[]> =>
  box.database.query<Stored>(
    `select version, withdrawn, encode(sealed, 'hex') as sealed from box.ballots
      where campaign_id = $1 and token_hash = sha256(decode($2, 'hex'))`,
    [ticket.campaign, ticket.token],
  );

async function storedForEach(raters: readonly TestRater[]): Promise<readonly Stored[]> {
  const stored: Stored[] = [];
  for (const rater of raters) stored.push(...(await storedFor(rater)));
  return stored;
}

const countedOf = async (campaignId: string): Promise<readonly object[]> =>
  box.database.query<{ ballots: number; counts: number[] }>(
    `select c.ballots, i.counts from results.cells c join results.item_counts i using (campaign_id, subject_ref, cell_group)
      where campaign_id = $1 and item = 'present'`,
    [campaignId],
  );

describe('A8 a ticket that is not good for what it is shown for', () => {
  const flipped = (hex: string): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);

  it('A8 is refused byte for byte alike, on each of the three ways into the box', async () => {
    const rater = await box.rater(campaign);
    const elsewhere = await box.lock(1);
    const foreign = await box.rater(elsewhere);
    const good = asSender(rater);
    const otherSubject = { subject: campaign.subjects[1], seal: campaign.seals[campaign.subjects[1] ?? ''] };
    const wrong: readonly object[] = [
      { ...good, ...otherSubject },
      { ...good, group: 'other' },
      { ...good, group: 'manager' },
      { ...good, campaign: foreign.ticket.campaign },
      { ...asSender(foreign), campaign: campaign.campaignId, ...otherSubject },
      { ...good, token: foreign.ticket.token },
      { ...good, token: flipped(good['token'] ?? '') },
      { ...good, token: '00'.repeat(64) },
      { ...good, token: `${good['token'] ?? ''}00` },
      { ...good, token: 'ff'.repeat(5000) },
      { ...good, tokenInput: flipped(good['tokenInput'] ?? '') },
      { ...good, tokenInput: [good['tokenInput']] },
      { ...good, receiptSecret: flipped(good['receiptSecret'] ?? '') },
      { ...good, receiptSecret: '', receiptHash: '' },
      {},
    ];
    const answers = await Promise.all(
      ['ballots', 'ballots/replace', 'ballots/withdraw'].flatMap((path) =>
        wrong.map(async (ticket) => {
          const answer = await post(path, { ...ticket, language: 'en', response: ANSWERS });
          const headers = [...answer.headers].filter(([name]) => name !== 'date');
          return JSON.stringify([answer.status, headers, await answer.text()]);
        }),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('ballot-refused');
    expect(await storedFor(rater)).toEqual([]);
    expect((await send(rater)).status).toBe(201);
  });
});

describe('replacing', () => {
  it('puts the new ballot in the place of the old one, under the same receipt', async () => {
    const rater = await box.rater(campaign);
    const receipt = await receiptIn(await send(rater));
    const [before] = await storedFor(rater);
    const replaced = await replace(rater);
    expect(replaced.status).toBe(200);
    expect(await receiptIn(replaced)).toBe(receipt);
    const after = await storedFor(rater);
    expect(after).toMatchObject([{ version: 2, withdrawn: false }]);
    expect(after[0]?.sealed).not.toBe(before?.sealed);
    expect(after[0]?.sealed).toHaveLength(before?.sealed.length ?? 0);
  });

  it('is done once for one request, however often and however many at once it comes', async () => {
    const rater = await box.rater(campaign);
    await send(rater);
    const answers = await Promise.all(Array.from({ length: 50 }, () => replace(rater)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await storedFor(rater)).toMatchObject([{ version: 2 }]);
  });

  it('checks the new answers like the first ones, and leaves the old ones when they are refused', async () => {
    const rater = await box.rater(campaign);
    await send(rater);
    const [before] = await storedFor(rater);
    const refused = await replace(rater, 9);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ problems: [{ field: 'rating.present' }] });
    expect(await storedFor(rater)).toEqual([before]);
  });
});

describe('withdrawing', () => {
  it('leaves a tombstone of the size of a ballot, under the same receipt, as often as it is asked for', async () => {
    const rater = await box.rater(campaign);
    const receipt = await receiptIn(await send(rater));
    const [before] = await storedFor(rater);
    const answers = await Promise.all(Array.from({ length: 20 }, () => withdraw(rater)));
    expect(await Promise.all(answers.map(receiptIn))).toEqual(Array(20).fill(receipt));
    const after = await storedFor(rater);
    expect(after).toMatchObject([{ version: 2, withdrawn: true }]);
    expect(after[0]?.sealed).toHaveLength(before?.sealed.length ?? 0);
    expect(after[0]?.sealed).not.toBe(before?.sealed);
  });

  it('can be thought better of', async () => {
    const rater = await box.rater(campaign);
    await send(rater);
    await withdraw(rater);
    expect((await replace(rater)).status).toBe(200);
    expect(await storedFor(rater)).toMatchObject([{ version: 3, withdrawn: false }]);
  });

  it('overtakes a ballot that is still on its way', async () => {
    const rater = await box.rater(campaign);
    expect((await withdraw(rater)).status).toBe(200);
    expect((await send(rater)).status).toBe(409);
    expect(await storedFor(rater)).toMatchObject([{ withdrawn: true }]);
  });
});

describe('A10 a replayed ballot', () => {
  const replay = async (rater: TestRater): Promise<ReadonlySet<number>> => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(rater)));
    return new Set(answers.map(({ status }) => status));
  };

  it('A10 a hundred times at once, after replacing, after withdrawing: what counts is one ballot, the last', async () => {
    const played = await box.lock(1);
    const raters = await Promise.all(Array.from({ length: 7 }, () => box.rater(played)));
    for (const rater of raters) expect(await replay(rater)).toEqual(new Set([201]));
    const [replaced, withdrawn] = raters as [TestRater, TestRater];
    await replace(replaced);
    await withdraw(withdrawn);
    expect(await replay(replaced)).toEqual(new Set([409]));
    expect(await replay(withdrawn)).toEqual(new Set([409]));
    expect(await storedFor(replaced)).toMatchObject([{ version: 2, withdrawn: false }]);
    expect(await storedFor(withdrawn)).toMatchObject([{ version: 2, withdrawn: true }]);
    await box.close(played);
    await box.open();
    expect(await countedOf(played.campaignId)).toEqual([{ ballots: 6, counts: [1, 0, 0, 0, 5] }]);
  });
});

describe('A11 somebody who knows the token and not the receipt secret', () => {
  it('A11 can neither replace nor withdraw, with the hash, with another secret or with none', async () => {
    const [rater, stranger] = await Promise.all([box.rater(campaign), box.rater(campaign)]);
    await send(rater);
    const before = await storedFor(rater);
    const { receiptHash, ...ticket } = rater.ticket;
    const tries: readonly object[] = [
      rater.ticket,
      { ...rater.ticket, receiptSecret: receiptHash },
      { ...ticket, receiptSecret: receiptHash },
      { ...rater.ticket, receiptSecret: stranger.receiptSecret },
      { ...ticket, receiptSecret: '00'.repeat(32) },
      ticket,
    ];
    const answers = await Promise.all(
      ['ballots/replace', 'ballots/withdraw'].flatMap((path) =>
        tries.map((one) => post(path, { ...one, language: 'en', response: answersWith(1) })),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await storedFor(rater)).toEqual(before);
  });

  it('A11 cannot make a token under a receipt secret of their own: the token is bound to its hash', async () => {
    const [rater, stranger] = await Promise.all([box.rater(campaign), box.rater(campaign)]);
    const stolen = { ...rater.ticket, receiptHash: stranger.ticket.receiptHash };
    expect((await post('ballots', { ...stolen, language: 'en', response: ANSWERS })).status).toBe(403);
  });
});

describe('the closing', () => {
  it('ends replacing and withdrawing, and repeats the receipt of what was done before', async () => {
    const closing = await box.lock(1);
    const [kept, replaced, withdrawn] = await Promise.all([0, 1, 2].map(() => box.rater(closing)));
    const all = [kept, replaced, withdrawn] as [TestRater, TestRater, TestRater];
    for (const rater of all) await send(rater);
    await replace(all[1]);
    await withdraw(all[2]);
    const before = await storedForEach(all);
    await box.close(closing);
    const late = [replace(all[0]), withdraw(all[0]), withdraw(all[1]), replace(all[2])];
    expect((await Promise.all(late)).map(({ status }) => status)).toEqual([410, 410, 410, 410]);
    expect([(await replace(all[1])).status, (await withdraw(all[2])).status]).toEqual([200, 200]);
    expect(await storedForEach(all)).toEqual(before);
  });

  it('ends them at the deadline by itself', async () => {
    const rater = await box.rater(await box.lock(1, -1000));
    expect([(await replace(rater)).status, (await withdraw(rater)).status]).toEqual([410, 410]);
  });

  it('counts a withdrawn ballot as a token spent: one more ballot than tokens is still found', async () => {
    const closing = await box.lock(1);
    const raters = await Promise.all(Array.from({ length: 6 }, () => box.rater(closing)));
    for (const rater of raters) await send(rater);
    await withdraw(raters[0]!);
    await box.database.query(
      `insert into box.ballots select organisation_id, campaign_id, sha256(token_hash), subject_ref, rater_group,
        request_digest, sealed, 1, false from box.ballots where campaign_id = $1 and not withdrawn limit 1`,
      [closing.campaignId],
    );
    await box.close(closing);
    await box.open();
    const outcomes = await box.database.query(
      `select rater_group, reason from results.group_outcomes where campaign_id = $1 and outcome = 'destroyed'`,
      [closing.campaignId],
    );
    expect(outcomes).toEqual([{ rater_group: 'peer', reason: 'more-ballots-than-tokens' }]);
  });
});

describe('the forms', () => {
  const filledIn = (fields: object, present: string): Record<string, string> => ({
    ...(fields as Record<string, string>),
    language: 'cy',
    'subject-name': 'Siân Example',
    'rating.present': present,
  });

  const follow = async (answer: Response): Promise<string> =>
    (await fetch(new URL(answer.headers.get('location') ?? '', box.config.boxOrigin))).text();

  it('offers to replace, with what was filled in, when a form that knows its secret comes with other answers', async () => {
    const rater = await box.rater(campaign);
    const first = await sendForm('ballots', filledIn(asSender(rater), '5'));
    expect(first.status).toBe(303);
    const offered = await sendForm('ballots', filledIn(asSender(rater), '2'));
    const page = await offered.text();
    expect(offered.status).toBe(409);
    expect(page).toContain(`action="${box.url('ballots/replace')}"`);
    expect(page).toContain(`formaction="${box.url('ballots/withdraw')}"`);
    expect(page).toMatch(/value="2"[^>]*checked/);
    expect(await storedFor(rater)).toMatchObject([{ version: 1 }]);
    const replaced = await sendForm('ballots/replace', filledIn(asSender(rater), '2'));
    expect(replaced.status).toBe(303);
    expect(await follow(replaced)).toContain('Mae eich atebion newydd yn y blwch dan sêl');
    const withdrawn = await sendForm('ballots/withdraw', filledIn(asSender(rater), '2'));
    expect(withdrawn.status).toBe(303);
    expect(await follow(withdrawn)).toContain('Mae eich atebion wedi’u tynnu’n ôl');
    expect(await storedFor(rater)).toMatchObject([{ version: 3, withdrawn: true }]);
  });

  it('stays a form that replaces when it is shown again, in either language', async () => {
    const rater = await box.rater(campaign);
    const wrong = await sendForm('ballots/replace', filledIn(asSender(rater), '7'));
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain(`action="${box.url('ballots/replace')}"`);
    const fields = { ...filledIn(asSender(rater), '3'), sending: 'replacement', 'switch-to': 'en' };
    const page = await (await sendForm('form', fields)).text();
    expect(page).toContain('lang="en"');
    expect(page).toContain(`action="${box.url('ballots/replace')}"`);
  });

  it('has no result page for what is no receipt', async () => {
    const statuses = await Promise.all(
      ['received/x', 'replaced/x', 'withdrawn/x'].map((path) => fetch(box.url(path))),
    );
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
