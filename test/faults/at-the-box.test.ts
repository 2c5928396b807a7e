import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ANSWERS, LockedTestCampaign, SealedBoxFixture, SLUG } from '../support/sealed-box.js';
import { TestTicket } from '../support/rater.js';

let box: SealedBoxFixture;

beforeAll(async () => {
  box = await SealedBoxFixture.start();
});

afterAll(async () => {
  await box.stop();
});

const bodyOf = (ticket: TestTicket): string =>
  JSON.stringify({ ...ticket, language: 'en', response: ANSWERS });

const send = (ticket: TestTicket): Promise<Response> =>
  fetch(box.url('ballots'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: bodyOf(ticket),
  });

const ballotsOf = async ({ campaign }: TestTicket): Promise<number> => {
  const [row] = await box.database.query<{ n: number }>(
    'select count(*)::int as n from box.ballots where campaign_id = $1',
    [campaign],
  );
  return row?.n ?? 0;
};

/** Sends the whole ballot and hangs up without listening: the reply reaches nobody. */
const sendAndHangUp = (ticket: TestTicket): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = bodyOf(ticket);
    const { hostname, port } = new URL(box.config.boxOrigin);
    const socket = connect(Number(port), hostname);
    socket.once('error', reject);
    const head = `POST /o/${SLUG}/ballots HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\n`;
    socket.write(`${head}content-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`, () => {
      socket.destroy();
      resolve();
    });
  });

describe('F5 the connection is cut after the ballot was sent', () => {
  it('F5 sending it again gives one receipt, however often, and there is one ballot', async () => {
    const campaign = await box.lock();
    const ticket = await box.ticket(campaign);
    await sendAndHangUp(ticket);
    for (let waited = 0; (await ballotsOf(ticket)) === 0 && waited < 5000; waited += 20) await pause(20);
    expect(await ballotsOf(ticket)).toBe(1);
    const answers = await Promise.all([send(ticket), send(ticket), send(ticket)]);
    const receipts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(receipts).size).toBe(1);
    expect(await ballotsOf(ticket)).toBe(1);
  });
});

describe('F13 ballots at the closing instant', () => {
  const CLIENTS = 20;

  interface Outcome {
    readonly status: number;
    readonly text: string;
  }

  /** Each client sends one ballot after the other until it is refused, so the instant falls among them. */
  async function sendUntilRefused(
    campaign: LockedTestCampaign,
    outcomes: Outcome[] = [],
  ): Promise<readonly Outcome[]> {
    const sending = async (): Promise<void> => {
      for (let status = 201; status === 201;) {
        const answer = await send(await box.ticket(campaign));
        status = answer.status;
        outcomes.push({ status, text: await answer.text() });
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, sending));
    return outcomes;
  }

  async function expectCountedOrRefused(
    campaign: LockedTestCampaign,
    outcomes: readonly Outcome[],
  ): Promise<void> {
    const receipted = outcomes.filter(({ status }) => status === 201);
    const refused = outcomes.filter(({ status }) => status !== 201);
    expect(receipted.length).toBeGreaterThan(CLIENTS);
    expect(refused).toHaveLength(CLIENTS);
    expect(refused.filter(({ text }) => !text.includes('collection-closed'))).toEqual([]);
    await box.close(campaign);
    await box.open();
    const cells = await box.database.query('select ballots from results.cells where campaign_id = $1', [
      campaign.campaignId,
    ]);
    expect(cells).toEqual([{ ballots: receipted.length }]);
  }

  it('F13 each is receipted and counted, or refused, when the deadline falls among them', async () => {
    const campaign = await box.lock(1, 3000);
    const outcomes = await sendUntilRefused(campaign);
    await expectCountedOrRefused(campaign, outcomes);
  });

  it('F13 each is receipted and counted, or refused, when somebody closes among them', async () => {
    const campaign = await box.lock();
    const { organisationId } = box;
    const outcomes: Outcome[] = [];
    const sending = sendUntilRefused(campaign, outcomes);
    for (let waited = 0; outcomes.length < 3 * CLIENTS && waited < 30_000; waited += 5) await pause(5);
    await box.custodian.close({ organisationId, campaignId: campaign.campaignId });
    await sending;
    await expectCountedOrRefused(campaign, outcomes);
  });
});
