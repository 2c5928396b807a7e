import { ApiClient } from '../../src/demo/api-client.js';
import { DEMO_SLUG, DEMO_WARD_CLERK } from '../../src/demo/demo-people.js';
import { takeDemoTicket } from '../../src/demo/demo-ticket.js';
import { waitFor } from '../../src/demo/wait-for.js';
import { itemsFor, Questionnaire } from '../../src/core/questionnaires/questionnaire.js';
import { CodeSink } from './code-sink.js';
import { PATIENTS } from './crowd.js';
import { Enrolled } from './preparing.js';

const AT_ONCE = 8;
const CARDS = 40;
/** Of so many raters one shows the token for another group first, which has to be refused. */
const FORGED_EVERY = 20;

export interface Answered {
  /** The receipts of what the box has acknowledged. */
  readonly receipts: readonly string[];
  readonly forgeriesRefused: number;
}

/** The codes as raters find them: each in a letter of their own. */
export function codesOfRaters(
  sink: CodeSink,
  leaders: readonly Enrolled[],
  forMs: number,
): Promise<readonly string[]> {
  const addresses = leaders.flatMap(({ peers, others }) => [...peers, ...others]);
  const complaint = 'Not every invitation has arrived.';
  const look = async (): Promise<readonly string[] | null> => {
    const codes = await sink.codes();
    const found = addresses.flatMap((address) => codes.get(address) ?? []);
    return found.length === addresses.length ? found : null;
  };
  return waitFor(look, { forMs, everyMs: 1000, complaint });
}

/** Forty cards for each leader, of which ten are used. */
export async function codesOfPatients(
  hr: ApiClient,
  leaders: readonly Enrolled[],
): Promise<readonly string[]> {
  const used: string[] = [];
  for (const { subjectId } of leaders) {
    const path = `/api/v1/subjects/${subjectId}/patient-codes`;
    const body = { count: CARDS, handedOutBy: DEMO_WARD_CLERK };
    const { codes } = await hr.post<{ codes: string[] }>(path, body);
    used.push(...codes.slice(0, PATIENTS));
  }
  return used;
}

export interface Places {
  readonly app: ApiClient;
  readonly box: ApiClient;
  readonly questionnaire: Questionnaire;
}

interface Sent {
  readonly receipt: string;
  readonly forgeryRefused: boolean;
}

/** What a rater's browser does, and now and then what a forger would. */
async function answerOne({ app, box, questionnaire }: Places, code: string, nth: number): Promise<Sent> {
  const ticket = await takeDemoTicket(app, code);
  const audience = ticket.group === 'patient' ? 'patient' : 'colleague';
  const ratings = Object.fromEntries(
    itemsFor(questionnaire, audience).map(({ key }, item) => [key, 2 + ((nth + item) % 4)]),
  );
  const body = { ...ticket, language: 'en', response: { ratings, comments: [], conditions: [] } };
  const path = `/o/${DEMO_SLUG}/ballots`;
  const forged = { ...body, group: ticket.group === 'peer' ? 'direct-report' : 'peer' };
  const forgeryRefused =
    nth % FORGED_EVERY === 0 &&
    (await box.post(path, forged).then(
      () => false,
      () => true,
    ));
  const { receipt } = await box.post<{ receipt: string }>(path, body);
  return { receipt, forgeryRefused };
}

/** Eight at once, each with a code. @throws Error when the box acknowledged a forgery */
export async function answerAll(places: Places, codes: readonly string[]): Promise<Answered> {
  const waiting = codes.entries();
  const receipts: string[] = [];
  let forgeriesRefused = 0;
  const lane = async (): Promise<void> => {
    for (const [nth, code] of waiting) {
      const sent = await answerOne(places, code, nth);
      receipts.push(sent.receipt);
      if (sent.forgeryRefused) forgeriesRefused += 1;
      else if (nth % FORGED_EVERY === 0) throw new Error('The box has acknowledged a forged ballot.');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { receipts, forgeriesRefused };
}
