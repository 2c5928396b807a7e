import { openInvitation, takeTicket } from '../api/campaign-steps.js';
import { Caller } from '../api/tenant.js';
import { MailSink, startMailSink } from '../support/mail-sink.js';
import { MailWorker, startMailWorker } from '../support/mail-worker.js';
import { startTestService, TestService } from '../support/test-service.js';
import { beginRound, codesIn, declinePathIn, passDays, Round } from './asking-steps.js';

const BOTH = 'both@asking.example';
const ANSWERS = 'answers@asking.example';
const DECLINES = 'declines@asking.example';
const WAITS = 'waits@asking.example';
const GONE = 'gone@asking.example';
const CORRECTED = 'corrected@asking.example';
const EVERYBODY = [BOTH, ANSWERS, DECLINES, WAITS];

let service: TestService;
let sink: MailSink;
let worker: MailWorker;
let round: Round;

beforeAll(async () => {
  service = await startTestService();
  sink = await startMailSink();
  worker = await startMailWorker(service, sink.port, { mailBounceTo: 'returned@feedback.example' });
  round = await beginRound(service, 'asking', ({ members }) => [
    { leader: members.leader, emails: [BOTH, ANSWERS, DECLINES, WAITS, GONE] },
    { leader: members.otherLeader, emails: [BOTH] },
  ]);
  sink.refuse(GONE);
  await worker.send();
});

afterAll(async () => {
  await worker.stop();
  await sink.stop();
  await service.stop();
});

const subjectsTo = (address: string): readonly (string | undefined)[] =>
  sink.to(address).map(({ subject }) => subject);

const letterTo = (address: string) => {
  const letter = sink.to(address).at(-1);
  if (!letter) throw new Error(`No letter has reached ${address}.`);
  return letter;
};

describe('an invitation', () => {
  it('comes in one letter to whoever is asked about several leaders, with a code for each', async () => {
    expect(sink.to(BOTH)).toHaveLength(1);
    const codes = codesIn(letterTo(BOTH));
    const opened = await Promise.all(codes.map((code) => openInvitation(service, 'asking', code)));
    expect(opened.map(({ subjectName }) => subjectName).toSorted()).toEqual([
      'leader Example',
      'otherLeader Example',
    ]);
  });

  it('has both forms, says its language, and what it cannot deliver goes back to the address for that', () => {
    const letter = letterTo(WAITS);
    expect(letter.text).toContain('leader Example');
    expect(letter.html).toContain('<html lang="en">');
    expect(letter.headers.get('content-language')).toBe('en');
    expect(sink.sender()).toBe('returned@feedback.example');
  });

  it('is not repeated: the queue has nothing more to send', async () => {
    await service.runTimers();
    expect(await worker.send()).toBe(0);
  });
});

describe('declining out of a letter', () => {
  it('is not done by whoever only follows the link', async () => {
    const path = declinePathIn(letterTo(DECLINES), service);
    const page = await service.app().get(path).expect(200);
    expect(page.text).toContain('leader Example');
    await service.app().head(path);
    const states = await service.database.query(
      `select 1 from register.invitations where state = 'declined'`,
    );
    expect(states).toEqual([]);
  });

  it('is done by one click of a mail program, as multipart or as a form', async () => {
    const path = declinePathIn(letterTo(DECLINES), service);
    const first = await service.app().post(path).field('List-Unsubscribe', 'One-Click').expect(200);
    expect(first.text).toContain('You get no more letters about this');
    await service.app().post(path).type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200);
    const page = await service.app().get(path).expect(200);
    expect(page.text).toContain('nothing more for you to do');
  });

  it('needs a secret that was in a letter', async () => {
    const wrong = `/o/asking/decline/${'A'.repeat(43)}`;
    await service.app().get(wrong).expect(404);
    await service.app().post(wrong).type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(404);
  });

  it('asks which, where the letter was about several, and leaves the others', async () => {
    const path = declinePathIn(letterTo(BOTH), service);
    const nobody = await service.app().post(`${path}/chosen`).type('form').send({}).expect(422);
    expect(nobody.text).toContain('otherLeader Example');
    const [other] = await service.database.query<{ id: string }>(
      `select i.id from register.invitations i join register.subjects s on s.id = i.subject_id
       where s.person_id = $1`,
      [round.tenant.members.otherLeader.id],
    );
    const send = { invitationIds: other?.id };
    await service.app().post(`${path}/chosen`).type('form').send(send).expect(303);
    const rows = await service.database.query<{ state: string }>(
      `select i.state from register.invitations i join register.assignments a on a.id = i.assignment_id
       where a.email = $1 order by i.state`,
      [BOTH],
    );
    expect(rows.map(({ state }) => state)).toEqual(['active', 'declined']);
  });

  it('no other address takes what mail programs post', async () => {
    const refused = await service.app().post('/sign-in').field('email', 'a@b.example');
    expect(refused.status).toBe(415);
  });
});

describe('an address that the mail server refuses', () => {
  const hr = (): Caller => round.tenant.members.hr.caller;
  const path = (): string => `campaigns/${round.campaignId}/letters`;

  it('is shown to HR and to nobody else, and is not tried again', async () => {
    const { body } = await hr().get(path()).expect(200);
    expect((body as { unreachable: object[] }).unreachable).toEqual([
      { email: GONE, name: 'Rater of asking', kind: 'refused' },
    ]);
    await round.tenant.members.leader.caller.get(path()).expect(404);
    await service.database.query("update register.mails set next_attempt_at = now() - interval '1 day'");
    expect(await worker.send()).toBe(0);
  });

  it('cannot become the address of somebody who is asked already, nor the leader’s own', async () => {
    await hr().post(`${path()}/addresses`, { email: GONE, newEmail: WAITS }).expect(409);
    const { email } = round.tenant.members.leader;
    await hr().post(`${path()}/addresses`, { email: GONE, newEmail: email }).expect(422);
    await hr().post(`${path()}/addresses`, { email: WAITS, newEmail: CORRECTED }).expect(404);
  });

  it('is corrected by HR, and then the letter goes out once', async () => {
    await hr().post(`${path()}/addresses`, { email: GONE, newEmail: CORRECTED }).expect(204);
    await hr().post(`${path()}/addresses`, { email: GONE, newEmail: CORRECTED }).expect(404);
    expect(await worker.send()).toBe(1);
    expect(codesIn(letterTo(CORRECTED))).toHaveLength(1);
    const { body } = await hr().get(path()).expect(200);
    expect((body as { unreachable: object[] }).unreachable).toEqual([]);
  });
});

describe('a reminder', () => {
  it('goes after a week to whoever has not answered and not declined, and says no number', async () => {
    await takeTicket(service, 'asking', codesIn(letterTo(ANSWERS))[0] ?? '');
    await passDays(service, 7);
    await worker.send();
    expect(subjectsTo(WAITS)).toEqual([
      'leader Example would value your feedback',
      'A reminder: your view of leader Example',
    ]);
    expect(sink.to(ANSWERS)).toHaveLength(1);
    expect(sink.to(DECLINES)).toHaveLength(1);
    expect(codesIn(letterTo(BOTH))).toHaveLength(1);
  });

  it('brings a code that works beside the first one', async () => {
    const codes = sink.to(WAITS).flatMap(codesIn);
    expect(new Set(codes).size).toBe(2);
    for (const code of codes) await openInvitation(service, 'asking', code);
  });

  it('is one for each date, however often the timers and the worker run', async () => {
    const before = sink.mails.length;
    for (let run = 0; run < 3; run += 1) {
      await service.database.query('update register.campaigns set reminded_on = null');
      await service.runTimers();
      await worker.send();
    }
    expect(sink.mails).toHaveLength(before);
  });

  it('leaves the same rows for those who have answered as for those who have not', async () => {
    const rows = await service.database.query<{
      email: string;
      mails: string;
      codes: string;
      declines: string;
    }>(
      `select a.email,
         (select string_agg(concat(m.kind, m.state, m.attempts, m.sent_on), ' ' order by m.kind)
          from register.mails m where m.invitation_id = i.id) as mails,
         (select count(*) from register.invitation_codes c where c.invitation_id = i.id) as codes,
         (select count(*) from register.decline_links d where d.invitation_id = i.id) as declines
       from register.invitations i join register.assignments a on a.id = i.assignment_id
       where a.email = any($1)`,
      [[ANSWERS, WAITS, DECLINES]],
    );
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(({ mails, codes, declines }) => `${mails} ${codes} ${declines}`)).size).toBe(1);
  });

  it('F23 is one for each person after the mail server was away for a week', async () => {
    const before = sink.to(WAITS).length;
    const { port } = sink;
    await sink.stop();
    await passDays(service, 6);
    expect(await worker.send()).toBe(0);
    await passDays(service, 1);
    expect(await worker.send()).toBe(0);
    const others = await startMailSink(port);
    await service.database.query("update register.mails set next_attempt_at = now() where state = 'queued'");
    await worker.send();
    const came = others.mails.map(({ to }) => [to ?? []].flat()[0]?.value[0]?.address);
    expect(before).toBe(2);
    expect(came.toSorted()).toEqual([BOTH, CORRECTED, WAITS].toSorted());
    await others.stop();
  });

  it('does not come on a day on which the person had another letter', async () => {
    const again = await startMailSink(sink.port);
    await service.database.query(
      `update register.mails set natural_key = natural_key || ' of today' where natural_key like '%last'`,
    );
    await service.database.query(
      "update register.campaigns set closes_at = now() + interval '2 days', reminded_on = null",
    );
    await service.runTimers();
    const queued = await service.database.query(`select 1 from register.mails where state = 'queued'`);
    expect(queued.length).toBeGreaterThan(0);
    expect(await worker.send()).toBe(0);
    await passDays(service, 1);
    expect(await worker.send()).toBe(3);
    expect(again.to(WAITS)).toHaveLength(1);
    await again.stop();
  });
});

describe('everybody', () => {
  it('is reached by an address that was theirs and by no other', () => {
    const reached = new Set(sink.mails.map(({ to }) => [to ?? []].flat()[0]?.value[0]?.address));
    expect([...EVERYBODY, CORRECTED].filter((email) => !reached.has(email))).toEqual([]);
    expect(reached.has(GONE)).toBe(false);
  });
});
