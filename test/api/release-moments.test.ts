import { DateTime } from 'luxon';
import { DraftReportView } from '../../src/application/reports/reports.view.js';
import { nextGoodMoment } from '../../src/core/campaigns/release-moment.js';
import { startTestService, TestService } from '../support/test-service.js';
import { closeAndOpen, createCampaign, enrol, RELEASE_NOW, startCollecting } from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

const LONDON = 'Europe/London';

let service: TestService;
let tenant: Tenant;
let campaignId: string;
let subjects: readonly string[];

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  campaignId = await createCampaign(tenant);
  const { leader, otherLeader } = tenant.members;
  subjects = [await enrol(tenant, campaignId, leader), await enrol(tenant, campaignId, otherLeader)];
  await startCollecting(service, tenant, campaignId);
  await closeAndOpen(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

const release = (input: object, subject = 0) =>
  tenant.members.facilitator.caller.post(`subjects/${subjects[subject] ?? ''}/release`, input);

/** The next day with this number, Monday being 1, and at least a day away. */
const nextWeekday = (weekday: number): string => {
  const tomorrow = DateTime.now().setZone(LONDON).plus({ days: 1 });
  return tomorrow.plus({ days: (weekday - tomorrow.weekday + 7) % 7 }).toFormat('yyyy-MM-dd');
};

const draft = async (): Promise<DraftReportView> => {
  const { body } = await tenant.members.facilitator.caller
    .get(`subjects/${subjects[0] ?? ''}/draft-report`)
    .expect(200);
  return body as DraftReportView;
};

const report = (part = 'report') => tenant.members.leader.caller.get(`subjects/${subjects[0] ?? ''}/${part}`);

const letters = (): number =>
  service
    .letters()
    .filter(({ to, text }) => to.includes(tenant.members.leader.email) && text.includes('/report')).length;

const eventsOf = (kind: string) =>
  service.database.query<{ data: Record<string, unknown> }>(
    'select data from register.audit_events where kind = $1 order by number',
    [kind],
  );

describe('a report is not released to somebody who would be alone with it', () => {
  it('is asked for on a page that proposes a good morning, in either language', async () => {
    const { caller } = tenant.members.facilitator;
    const { goodMoment } = await draft();
    for (const language of ['cy', 'en'] as const) {
      await caller.put('people/current/language', { language }).expect(204);
      const { text } = await service
        .app()
        .get(`/debriefs/${subjects[0] ?? ''}/release`)
        .set('cookie', `session=${caller.token ?? ''}`)
        .expect(200);
      expect(text).toContain(`value="${goodMoment.day}"`);
    }
  });

  it.each([
    ['a weekend', 6, 10, 'release-weekend'],
    ['a Friday afternoon', 5, 12, 'release-friday-afternoon'],
  ])('on %s, unless the facilitator ticks that it is meant', async (_what, weekday, hour, problem) => {
    const { body } = await release({ when: 'later', day: nextWeekday(weekday), hour }).expect(422);
    // A Friday can be a bank holiday too, and is then refused as such.
    const { problems } = body as { problems: { field: string; problem: string }[] };
    expect(problems[0]?.field).toBe('anyway');
    expect([problem, 'release-bank-holiday']).toContain(problems[0]?.problem);
  });

  it('on a weekend without a reason, though it was ticked', async () => {
    const ticked = { when: 'later', day: nextWeekday(7), hour: 10, anyway: 'yes' };
    const { body } = await release(ticked).expect(422);
    expect(body).toMatchObject({ problems: [{ field: 'reason' }] });
  });

  it('at a moment that has passed, is far away, or is none', async () => {
    const past = DateTime.now().minus({ days: 3 }).toFormat('yyyy-MM-dd');
    const far = DateTime.now().plus({ years: 1 }).toFormat('yyyy-MM-dd');
    await release({ when: 'later', day: past, hour: 10 }).expect(422);
    await release({ when: 'later', day: far, hour: 10 }).expect(422);
    await release({ when: 'later', day: '2026-02-30', hour: 10 }).expect(422);
    await release({ when: 'later', day: nextWeekday(2), hour: 23 }).expect(422);
    expect((await draft()).releaseAt).toBeNull();
  });
});

describe('a report that is released for a later time', () => {
  const moment = nextGoodMoment(new Date(), LONDON);
  const later = { when: 'later', day: moment.toISODate(), hour: moment.hour };

  it('is frozen at once and read by nobody yet, neither as page nor as document', async () => {
    await release(later).expect(204);
    expect(await draft()).toMatchObject({ released: false, releaseAt: { day: later.day, hour: later.hour } });
    await service.runTimers();
    await report().expect(409);
    await report('report.pdf').expect(409);
    expect(letters()).toBe(0);
    const [frozen] = await eventsOf('report-frozen');
    expect(frozen?.data).toMatchObject({
      subjectId: subjects[0],
      releaseAt: moment.toJSDate().toISOString(),
    });
    await release(later).expect(409);
  });

  it('reaches its leader when the database’s clock says so, once, with a letter', async () => {
    const before = await frozenBytes();
    await service.database.query(
      `update register.subjects set release_at = now() - interval '1 second' where id = $1`,
      [subjects[0]],
    );
    for (let times = 0; times < 2; times += 1) await service.runTimers();
    await service.sendLetters();
    await report().expect(200);
    await report('report.pdf').expect(200);
    expect(letters()).toBe(1);
    expect(await eventsOf('report-released')).toHaveLength(1);
    expect(await frozenBytes()).toEqual(before);
  });

  const frozenBytes = () =>
    service.database.query('select encode(sha256, $1) from results.releases', ['hex']);
});

describe('a report that is released now', () => {
  it('is read at once, and the campaign is released with its last one', async () => {
    await release(RELEASE_NOW, 1).expect(204);
    await tenant.members.otherLeader.caller.get(`subjects/${subjects[1] ?? ''}/report`).expect(200);
    const { body } = await tenant.members.hr.caller.get(`campaigns/${campaignId}`).expect(200);
    expect((body as { state: string }).state).toBe('released');
  });

  it('has the reason on record where the moment was a doubtful one', async () => {
    const other = await createCampaign(tenant);
    const subject = await enrol(tenant, other, tenant.members.leader);
    await startCollecting(service, tenant, other);
    await closeAndOpen(service, tenant, other);
    const weekend = { when: 'later', day: nextWeekday(6), hour: 10, anyway: 'yes', reason: 'We talk then.' };
    await tenant.members.facilitator.caller.post(`subjects/${subject}/release`, weekend).expect(204);
    const events = await eventsOf('report-frozen');
    expect(events.at(-1)?.data).toMatchObject({ doubt: 'weekend', reason: 'We talk then.' });
  });
});
