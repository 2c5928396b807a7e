import { openInvitation, takeTicket } from '../api/campaign-steps.js';
import { Caller } from '../api/tenant.js';
import { MailSink, startMailSink } from '../support/mail-sink.js';
import { MailWorker, startMailWorker } from '../support/mail-worker.js';
import { startTestService, TestService } from '../support/test-service.js';
import { beginRound, codesIn } from './asking-steps.js';

const LOST = 'lost@links.example';
const ANSWERED = 'answered@links.example';
const STRANGER = 'stranger@links.example';

let service: TestService;
let sink: MailSink;
let worker: MailWorker;

beforeAll(async () => {
  service = await startTestService();
  sink = await startMailSink();
  worker = await startMailWorker(service, sink.port);
  await beginRound(service, 'links', ({ members }) => [
    { leader: members.leader, emails: [LOST, ANSWERED] },
    { leader: members.otherLeader, emails: [LOST] },
  ]);
  await worker.send();
  await takeTicket(service, 'links', codesIn(sink.to(ANSWERED)[0] ?? failed())[0] ?? '');
});

afterAll(async () => {
  await worker.stop();
  await sink.stop();
  await service.stop();
});

function failed(): never {
  throw new Error('The invitation did not arrive.');
}

const ask = (email: string) => new Caller(service, null).post('o/links/fresh-links', { email });

const waiting = (): Promise<readonly object[]> =>
  service.database.query(`select * from register.mails where kind = 'fresh-link'`);

describe('a lost link', () => {
  it('is answered alike whether somebody is asked under the address, has answered, or is unknown', async () => {
    const answers = [];
    for (const email of [LOST, ANSWERED, STRANGER]) {
      const { status, text, headers } = await ask(email);
      const same = Object.entries(headers as Record<string, unknown>).filter(([name]) => name !== 'date');
      answers.push(JSON.stringify({ status, text, same }));
    }
    expect(new Set(answers).size).toBe(1);
    expect(await waiting()).toHaveLength(3);
  });

  it('brings everything that can still be answered in one letter, and nothing to anybody else', async () => {
    const before = sink.mails.length;
    expect(await worker.send()).toBe(1);
    expect(sink.mails).toHaveLength(before + 1);
    const letter = sink.to(LOST).at(-1) ?? failed();
    const codes = codesIn(letter);
    expect(codes).toHaveLength(2);
    for (const code of codes) await openInvitation(service, 'links', code);
  });

  it('is not kept: afterwards nothing says who asked', async () => {
    expect(await waiting()).toEqual([]);
  });

  it('is sent three times an hour at most, and says the same the fourth time', async () => {
    for (let time = 0; time < 4; time += 1) await ask(LOST.toUpperCase()).expect(202);
    expect(await waiting()).toHaveLength(2);
    await worker.send();
  });

  it('can be asked for on a page, which keeps what was mistyped', async () => {
    const page = await service.app().get('/o/links/answer').expect(200);
    expect(page.text).toContain('href="/o/links/new-link"');
    const app = service.app();
    const refused = await app.post('/o/links/new-link').type('form').send({ email: 'lost@' }).expect(422);
    expect(refused.text).toContain('value="lost@"');
    const asked = await app.post('/o/links/new-link').type('form').send({ email: STRANGER }).expect(303);
    expect(asked.headers['location']).toBe('/o/links/new-link/asked');
  });
});

describe('two workers at once', () => {
  it('send each letter once', async () => {
    const emails = Array.from({ length: 60 }, (_, nth) => `twice${String(nth)}@twice.example`);
    const second = await startMailWorker(service, sink.port);
    await beginRound(service, 'twice', ({ members }) => [
      { leader: members.leader, emails },
      { leader: members.otherLeader, emails: emails.slice(0, 30) },
    ]);
    let sent = 0;
    while (sent < emails.length) {
      const [first, other] = await Promise.all([worker.send(), second.send()]);
      sent += first + other;
    }
    expect(sent).toBe(emails.length);
    expect(emails.map((email) => sink.to(email).length)).toEqual(emails.map(() => 1));
    await second.stop();
  });
});
