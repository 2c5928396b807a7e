import { PlanningView } from '../../src/application/plans/plans.view.js';
import { startTestService, TestService } from '../support/test-service.js';
import { closeAndOpen, createCampaign, day, enrol, RELEASE_NOW, startCollecting } from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

let service: TestService;
let tenant: Tenant;
let subjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await startCollecting(service, tenant, campaignId);
  await closeAndOpen(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

const PLAN = { situation: 'If a shift ends badly', action: 'I ask how people are', helpers: 'Siân' };

const show = async (): Promise<PlanningView> => {
  const { body } = await tenant.members.leader.caller.get(`subjects/${subjectId}/plan`).expect(200);
  return body as PlanningView;
};

const save = (plan: object) => tenant.members.leader.caller.put(`subjects/${subjectId}/plan`, plan);

describe('a plan', () => {
  it('is not made before the report is there', async () => {
    const { caller } = tenant.members.leader;
    const refused = await caller.get(`subjects/${subjectId}/plan`).expect(409);
    expect(refused.body).toMatchObject({ code: 'report-not-ready' });
    await save({ ...PLAN, behaviour: 'Listening', reviewOn: day(90) }).expect(409);
    await tenant.members.facilitator.caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(204);
  });

  it('offers the behaviours that the leader was asked about, and a day in ninety days', async () => {
    const { items, plan, suggestedReviewOn } = await show();
    expect(items).toHaveLength(24);
    expect(plan).toBeNull();
    expect(suggestedReviewOn).toBe(day(90));
  });

  it('is one behaviour: an item, or words of one’s own, which can be changed and replace what was there', async () => {
    const [item] = (await show()).items;
    await save({ ...PLAN, item: item?.key, reviewOn: day(60) }).expect(204);
    expect((await show()).plan).toEqual({ ...PLAN, item: item?.key, behaviour: '', reviewOn: day(60) });
    await save({ ...PLAN, behaviour: 'Listening to the end', reviewOn: day(90) }).expect(204);
    expect((await show()).plan).toMatchObject({ item: null, behaviour: 'Listening to the end' });
    const rows = await service.database.query('select subject_id from register.plans');
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['an item that is not asked', { ...PLAN, item: 'no-such-item', reviewOn: day(9) }, 'item'],
    ['no behaviour', { ...PLAN, reviewOn: day(9) }, 'behaviour'],
    ['a day that has passed', { ...PLAN, behaviour: 'x', reviewOn: day(-1) }, 'reviewOn'],
    ['nothing to do', { ...PLAN, action: '', behaviour: 'x', reviewOn: day(9) }, 'action'],
  ])('is refused with %s', async (_what, plan, field) => {
    const { body } = await save(plan).expect(422);
    expect(body).toMatchObject({ problems: [{ field }] });
  });

  it('belongs to the leader: to nobody else does it exist', async () => {
    for (const [name, { caller }] of Object.entries(tenant.members)) {
      const { status } = await caller.get(`subjects/${subjectId}/plan`);
      expect([name, status]).toEqual([name, name === 'leader' ? 200 : 404]);
    }
  });

  it('goes into a calendar of one’s own, in the language of the page', async () => {
    const { caller } = tenant.members.leader;
    for (const [language, word] of [
      ['cy', 'Edrych eto'],
      ['en', 'Look again'],
    ] as const) {
      await caller.put('people/current/language', { language }).expect(204);
      const { text, headers } = await service
        .app()
        .get(`/my-feedback/${subjectId}/plan.ics`)
        .set('cookie', `session=${caller.token ?? ''}`)
        .buffer(true)
        .expect(200);
      expect(headers['content-type']).toContain('text/calendar');
      expect(text).toContain(`SUMMARY:${word}: Listening to the end\r\n`);
      expect(text).toContain(`DTSTART;VALUE=DATE:${day(90).replaceAll('-', '')}\r\n`);
    }
    const stranger = await service.app().get(`/my-feedback/${subjectId}/plan.ics`);
    expect(stranger.text).not.toContain('BEGIN:VCALENDAR');
  });
});
