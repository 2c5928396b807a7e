import { CampaignDetailView, CampaignView } from '../../src/application/campaigns/campaigns.view.js';
import { CopiedView, TemplateView } from '../../src/application/campaigns/drafts.view.js';
import { addDays } from '../../src/core/campaigns/dates.js';
import { startTestService, TestService } from '../support/test-service.js';
import { campaignInput, createCampaign, day, enrol, startCollecting } from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

let service: TestService;
let tenant: Tenant;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
});

afterAll(async () => {
  await service.stop();
});

const hr = () => tenant.members.hr.caller;

const create = async (more: object = {}): Promise<CampaignView> => {
  const input = { ...campaignInput(tenant.questionnaireId), ...more };
  return (await hr().post('campaigns', input).expect(201)).body as CampaignView;
};

const show = async (id: string): Promise<CampaignDetailView> =>
  (await hr().get(`campaigns/${id}`).expect(200)).body as CampaignDetailView;

const NAMES = { nameEn: 'Next year', nameCy: 'Y flwyddyn nesaf' };

describe('a template', () => {
  it('gives every date from one start day, and a campaign can be made of them', async () => {
    const { body } = await hr().get('campaign-templates?startsOn=2027-01-04').expect(200);
    const [ten] = body as TemplateView[];
    expect(ten).toEqual({
      template: 'ten-weeks',
      plan: {
        startsOn: '2027-01-04',
        chooseRatersBy: '2027-01-17',
        opensOn: '2027-01-18',
        closesOn: '2027-02-28',
        finalClosesOn: '2027-03-07',
        releaseBy: '2027-03-11',
      },
    });
    expect(await create(ten?.plan)).toMatchObject(ten?.plan ?? {});
  });

  it('is refused for a day that does not exist', async () => {
    await hr().get('campaign-templates?startsOn=2027-02-30').expect(422);
  });
});

describe('the dates of a draft', () => {
  it('can each be changed until the lock', async () => {
    const campaignId = await createCampaign(tenant);
    await enrol(tenant, campaignId, tenant.members.leader);
    const dates = {
      startsOn: day(1),
      chooseRatersBy: day(5),
      opensOn: day(6),
      closesOn: day(30),
      releaseBy: day(40),
    };
    await hr().put(`campaigns/${campaignId}/dates`, dates).expect(204);
    expect(await show(campaignId)).toMatchObject(dates);
    await hr().post(`campaigns/${campaignId}/lock`).expect(204);
    await hr().put(`campaigns/${campaignId}/dates`, dates).expect(409);
  });

  it('are refused where they contradict each other, each at its field', async () => {
    const { id } = await create();
    const dates = { opensOn: day(5), closesOn: day(9), startsOn: day(6), releaseBy: day(8) };
    const { body } = await hr().put(`campaigns/${id}/dates`, dates).expect(422);
    expect((body as { problems: { field: string }[] }).problems.map(({ field }) => field)).toEqual([
      'startsOn',
      'releaseBy',
    ]);
  });
});

describe('a copy of an earlier campaign', () => {
  it('has its settings, its leaders who can still take part, and dates a whole number of weeks later', async () => {
    const { leader, otherLeader, administrator, approver } = tenant.members;
    const earlier = await create({ thresholds: { peer: 7 }, approval: 'not-required' });
    const subjectId = await enrol(tenant, earlier.id, leader);
    await hr().put(`subjects/${subjectId}/approver`, { approverId: approver.id }).expect(204);
    await enrol(tenant, earlier.id, otherLeader);
    await hr().put(`campaigns/${earlier.id}/letters/reminders`, { firstReminder: 5 }).expect(204);
    await startCollecting(service, tenant, earlier.id);
    await administrator.caller.put(`people/${otherLeader.id}/departure`, {}).expect(204);

    const made = await hr()
      .post(`campaigns/${earlier.id}/copies`, { ...NAMES, weeks: 52 })
      .expect(201);
    const copy = await show((made.body as CampaignView).id);
    expect(copy).toMatchObject({
      state: 'draft',
      name: { en: 'Next year', cy: 'Y flwyddyn nesaf' },
      purpose: earlier.purpose,
      questionnaireId: earlier.questionnaireId,
      thresholds: { ...earlier.thresholds, peer: 7 },
      approval: 'not-required',
      opensOn: addDays(earlier.opensOn, 364),
      closesOn: addDays(earlier.closesOn, 364),
      chooseRatersBy: addDays(earlier.chooseRatersBy, 364),
    });
    expect(copy.subjects).toMatchObject([
      { personId: leader.id, approverId: approver.id, ratersState: 'choosing', seal: null },
    ]);
    const letters = await hr().get(`campaigns/${copy.id}/letters`).expect(200);
    expect(letters.body).toMatchObject({ reminders: { first: 5 } });

    const { body } = await hr().get(`campaigns/${copy.id}/copied`).expect(200);
    expect(body as CopiedView).toMatchObject({
      enrolled: 1,
      leftOut: [{ personId: otherLeader.id, gap: 'left' }],
    });
    await administrator.caller.delete(`people/${otherLeader.id}/departure`).expect(204);
  });

  it('leaves out whoever has got their facilitator as line manager', async () => {
    const { leader, facilitator } = tenant.members;
    const earlier = await create();
    await enrol(tenant, earlier.id, leader);
    await service.database.query('update register.people set line_manager_id = $1 where id = $2', [
      facilitator.id,
      leader.id,
    ]);
    const made = await hr()
      .post(`campaigns/${earlier.id}/copies`, { ...NAMES, weeks: 52 })
      .expect(201);
    const { body } = await hr()
      .get(`campaigns/${(made.body as CampaignView).id}/copied`)
      .expect(200);
    expect(body).toMatchObject({ enrolled: 0, leftOut: [{ personId: leader.id, gap: 'no-facilitator' }] });
    await service.database.query('update register.people set line_manager_id = $1 where id = $2', [
      tenant.members.manager.id,
      leader.id,
    ]);
  });

  it('cannot be one that would close in the past', async () => {
    const earlier = await create();
    await service.database.query(
      `update register.campaigns set opens_at = opens_at - interval '3 years', closes_at = closes_at - interval '3 years'
       where id = $1`,
      [earlier.id],
    );
    await hr()
      .post(`campaigns/${earlier.id}/copies`, { ...NAMES, weeks: 52 })
      .expect(422);
    await hr()
      .post(`campaigns/${earlier.id}/copies`, { ...NAMES, weeks: 53 * 3 })
      .expect(201);
  });
});

describe('monthly cohorts', () => {
  it('follow each other with the same settings, without leaders, named after their month', async () => {
    const first = await create({
      nameEn: 'Ward leaders',
      nameCy: 'Arweinwyr wardiau',
      startsOn: '2099-01-05',
      opensOn: '2099-01-19',
      closesOn: '2099-03-01',
    });
    await enrol(tenant, first.id, tenant.members.leader);
    const second = (await hr().post(`campaigns/${first.id}/next-cohort`).expect(201)).body as CampaignView;
    expect(second).toMatchObject({
      name: { en: 'Ward leaders, February 2099', cy: 'Arweinwyr wardiau, Chwefror 2099' },
      startsOn: '2099-02-02',
      opensOn: '2099-02-16',
      closesOn: '2099-03-29',
    });
    expect((await show(second.id)).subjects).toEqual([]);
    const third = (await hr().post(`campaigns/${second.id}/next-cohort`).expect(201)).body as CampaignView;
    expect(third).toMatchObject({ name: { en: 'Ward leaders, March 2099' }, startsOn: '2099-03-02' });
    expect([third.seriesId, second.seriesId, (await show(first.id)).seriesId]).toEqual(
      Array(3).fill(first.id),
    );
  });

  it('are made once, however often and at once one presses', async () => {
    const { id } = await create({ startsOn: '2098-01-06', opensOn: '2098-01-20', closesOn: '2098-03-02' });
    const presses = await Promise.all(
      Array.from({ length: 5 }, () => hr().post(`campaigns/${id}/next-cohort`)),
    );
    expect(presses.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409]);
  });

  it('that would have started in the past are passed over', async () => {
    const { id } = await create();
    await service.database.query(
      `update register.campaigns set opens_at = opens_at - interval '1 year', closes_at = closes_at - interval '1 year'
       where id = $1`,
      [id],
    );
    const { body } = await hr().post(`campaigns/${id}/next-cohort`).expect(201);
    const { startsOn } = body as CampaignView;
    expect(startsOn >= day(0) && startsOn <= day(36)).toBe(true);
  });
});
