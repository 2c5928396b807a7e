import type { Language } from '../core/language.js';
import { audienceOf, type Questionnaire } from '../core/questionnaires/questionnaire.js';
import { ApiClient } from './api-client.js';
import { demoResponse } from './demo-answers.js';
import { DEMO_HR, DEMO_SLUG, DEMO_WARD_CLERK } from './demo-people.js';
import { takeDemoTicket } from './demo-ticket.js';
import { DemoSessions } from './demo-session.js';
import { CollectingDemo, EnrolledLeader } from './fill-campaign.js';
import { Dice } from './random.js';
import { waitFor } from './wait-for.js';

const CARDS = 40;
const CODE_IN_LINK = /\/answer#([0-9A-Za-z-]+)/;

export interface AnsweringDemo {
  readonly app: ApiClient;
  readonly box: ApiClient;
  readonly sessions: DemoSessions;
  readonly questionnaire: Questionnaire;
  readonly dice: Dice;
  /** The share of those asked who answer. */
  readonly answering: number;
}

interface Letter {
  readonly to: string;
  readonly text: string;
}

interface Answerer {
  readonly code: string;
  readonly language: Language;
  readonly leader: EnrolledLeader;
}

const LETTERS = {
  forMs: 120_000,
  everyMs: 500,
  complaint: 'The invitations did not arrive within two minutes.',
};

const codesIn = (letters: readonly Letter[]): ReadonlyMap<string, string> =>
  new Map(
    letters.flatMap(({ to, text }) => {
      const [, code] = CODE_IN_LINK.exec(text) ?? [];
      const address = /<([^>]+)>/.exec(to)?.[1] ?? to;
      return code === undefined ? [] : [[address, code] as const];
    }),
  );

/** The codes as the raters find them: in their letters. */
const lettersFor = (app: ApiClient, addresses: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  waitFor(async () => {
    const codes = codesIn(await app.get<Letter[]>('/api/v1/development/outbox'));
    return addresses.every((address) => codes.has(address)) ? codes : null;
  }, LETTERS);

async function colleagues(demo: AnsweringDemo, { leaders }: CollectingDemo): Promise<Answerer[]> {
  const addresses = leaders.flatMap(({ raters }) => raters.map(({ email }) => email));
  const codes = await lettersFor(demo.app, addresses);
  return leaders.flatMap((leader) =>
    leader.raters.map(({ email, language }) => ({ code: codes.get(email) ?? '', language, leader })),
  );
}

async function patients(demo: AnsweringDemo, { leaders }: CollectingDemo): Promise<Answerer[]> {
  const hr = await demo.sessions.as(DEMO_HR);
  const answerers: Answerer[] = [];
  for (const leader of leaders.filter(({ asked }) => asked.patient > 0)) {
    const path = `/api/v1/subjects/${leader.subjectId}/patient-codes`;
    const { codes } = await hr.post<{ codes: string[] }>(path, {
      count: CARDS,
      handedOutBy: DEMO_WARD_CLERK,
    });
    const used = codes.slice(0, leader.asked.patient);
    answerers.push(
      ...used.map((code) => ({
        code,
        leader,
        language: demo.dice() < 0.3 ? ('cy' as const) : ('en' as const),
      })),
    );
  }
  return answerers;
}

/** What a rater's browser does: takes the token from the app, and gives answers to the box only. */
async function answer(demo: AnsweringDemo, { code, language, leader }: Answerer): Promise<void> {
  const ticket = await takeDemoTicket(demo.app, code);
  const { questionnaire, dice } = demo;
  const audience = audienceOf(ticket.group);
  const { profile, deck } = leader;
  const response = demoResponse({ questionnaire, audience, language, profile, dice, deck });
  await demo.box.post(`/o/${DEMO_SLUG}/ballots`, { ...ticket, language, response });
}

/** Most of those asked answer; `onProgress` hears how many. */
export async function answerCampaign(
  demo: AnsweringDemo,
  campaign: CollectingDemo,
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const everyone = [...(await colleagues(demo, campaign)), ...(await patients(demo, campaign))];
  const answering = everyone.filter(() => demo.dice() < demo.answering);
  for (const [index, answerer] of answering.entries()) {
    await answer(demo, answerer);
    onProgress(index + 1, answering.length);
  }
}
