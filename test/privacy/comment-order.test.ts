import { randomBytes, randomInt } from 'node:crypto';
import { LockedTestCampaign, SealedBoxFixture } from '../support/sealed-box.js';
import { recordLeak } from './leak-figures.js';
import { figureOf, limitOf, matchingAttack, Suspect, Trace } from './matching-attack.js';

/** 200 for the whole measurement; fewer find the same gross mistakes in a few seconds. */
const SUBJECTS = Number(process.env['LEAK_TEST_SUBJECTS'] ?? 24);
const RATERS = 8;
const AT_ONCE = 8;

interface Sent {
  readonly subject: string;
  readonly comment: string;
  /** Its place among all that came in. */
  readonly arrival: number;
  readonly rating: number;
}

let box: SealedBoxFixture;
let campaign: LockedTestCampaign;
let sent: readonly Sent[];

async function send(place: number): Promise<Sent> {
  const index = place % SUBJECTS;
  const ticket = await box.ticket(campaign, 'peer', index);
  const comment = randomBytes(6).toString('hex');
  const rating = randomInt(1, 6);
  const response = {
    ratings: { present: rating, listens: rating, feels: rating, acts: rating, constructor: rating },
    comments: [{ question: 'keep', text: comment, mode: 'word-for-word' }],
    conditions: [],
  };
  const { status } = await fetch(box.url('ballots'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ticket, language: 'cy', response }),
  });
  expect(status).toBe(201);
  return { subject: campaign.subjects[index] ?? '', comment, arrival: place, rating };
}

/** One rater of every subject after the other, so that of each subject they come in a known order. */
async function sendAll(): Promise<readonly Sent[]> {
  const all: Sent[] = [];
  for (let start = 0; start < SUBJECTS * RATERS; start += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, SUBJECTS * RATERS - start) }, (_, at) => start + at);
    all.push(...(await Promise.all(batch.map(send))));
  }
  return all;
}

beforeAll(async () => {
  box = await SealedBoxFixture.start();
  campaign = await box.lock(SUBJECTS);
  sent = await sendAll();
  await box.close(campaign);
  await box.open();
}, 600_000);

afterAll(async () => {
  await box.stop();
});

const suspects = (): readonly Suspect[] =>
  sent.map(({ subject, comment, arrival, rating }) => ({
    subject,
    person: comment,
    marks: { arrival, rating },
  }));

async function published(): Promise<readonly Trace[]> {
  const rows = await box.database.query<{ subject: string; text: string; position: number; place: string }>(
    `select subject_ref as subject, text, position, row_number() over (order by ctid)::int as place
       from results.comments where campaign_id = $1`,
    [campaign.campaignId],
  );
  return rows.map(({ subject, text, position, place }) => ({
    subject,
    author: text,
    marks: { position, place: Number(place) },
  }));
}

describe('A23 the order of comments', () => {
  it('A23 tells neither in which order they came nor what their writers rated', async () => {
    const traces = await published();
    expect(traces).toHaveLength(sent.length);
    const result = matchingAttack(suspects(), traces);
    recordLeak({
      id: 'A23',
      tried: 'order and place of comments against arrival and ratings',
      ...figureOf(result),
    });
    expect(result.right).toBeLessThanOrEqual(limitOf(result));
  });

  it('A23 weakened: comments kept in the order in which they came are matched to their writers', async () => {
    const unshuffled = (await published()).map((trace) => ({
      ...trace,
      marks: { position: sent.findIndex(({ comment }) => comment === trace.author) },
    }));
    const result = matchingAttack(suspects(), unshuffled);
    recordLeak({ id: 'A23 weakened', tried: 'the same without the shuffle', ...figureOf(result) });
    expect(result.right).toBeGreaterThan(limitOf(result));
  });

  it('A23 weakened: so are comments sorted by what their writers rated', async () => {
    const sorted = (await published()).map((trace) => {
      const own = sent.find(({ comment }) => comment === trace.author);
      return { ...trace, marks: { position: own?.rating ?? 0 } };
    });
    const result = matchingAttack(suspects(), sorted);
    recordLeak({ id: 'A23 weakened', tried: 'the same with comments sorted by rating', ...figureOf(result) });
    expect(result.right).toBeGreaterThan(limitOf(result));
  });
});
