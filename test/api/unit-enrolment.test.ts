import { CampaignDetailView } from '../../src/application/campaigns/campaigns.view.js';
import { CandidateView, EnrolmentPreviewView } from '../../src/application/campaigns/enrolments.view.js';
import { startTestService, TestService } from '../support/test-service.js';
import { createCampaign, enrol } from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

let service: TestService;
let tenant: Tenant;
/** Hospital, with ward and theatre inside it, and estates beside it. */
let units: Readonly<Record<'hospital' | 'ward' | 'theatre' | 'estates', string>>;
let people: Readonly<Record<string, string>>;

const hr = () => tenant.members.hr.caller;

const idIn = ({ body }: { readonly body: unknown }): string => (body as { id: string }).id;

const addUnit = async (name: string, parentId?: string): Promise<string> =>
  idIn(
    await hr()
      .post('units', { nameEn: name, nameCy: name, parentId: parentId ?? null })
      .expect(201),
  );

const addLeader = async (name: string, unitId: string, more: object = {}): Promise<string> =>
  idIn(
    await hr()
      .post('people', {
        email: `${name}@a-board.example`,
        givenName: name,
        familyName: 'Leader',
        jobTitle: 'Ward manager',
        language: 'cy',
        roles: ['leader'],
        unitId,
        ...more,
      })
      .expect(201),
  );

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const hospital = await addUnit('Hospital');
  units = {
    hospital,
    ward: await addUnit('Ward', hospital),
    theatre: await addUnit('Theatre', hospital),
    estates: await addUnit('Estates'),
  };
  const { facilitator } = tenant.members;
  people = {
    ann: await addLeader('ann', units.hospital),
    bea: await addLeader('bea', units.ward, { lineManagerId: facilitator.id }),
    cai: await addLeader('cai', units.theatre),
    dai: await addLeader('dai', units.estates),
  };
  await addLeader('eve', units.ward, { roles: [] });
});

afterAll(async () => {
  await service.stop();
});

const choice = (more: object = {}): object => ({
  unitIds: [units.hospital, units.ward],
  facilitatorIds: [tenant.members.facilitator.id, tenant.members.manager.id],
  patientsApply: true,
  ...more,
});

async function look(campaignId: string, more: object = {}): Promise<readonly CandidateView[]> {
  const { body } = await hr().post(`campaigns/${campaignId}/enrolments/preview`, choice(more)).expect(200);
  return (body as EnrolmentPreviewView).candidates;
}

const leadersOf = async (campaignId: string): Promise<CampaignDetailView['subjects']> =>
  ((await hr().get(`campaigns/${campaignId}`).expect(200)).body as CampaignDetailView).subjects;

const stands = (candidates: readonly CandidateView[]): Readonly<Record<string, string>> =>
  Object.fromEntries(candidates.map(({ name, standing }) => [name.split(' ')[0] ?? '', standing]));

describe('enrolling by unit', () => {
  it('finds each leader of the units, and of everything inside them, once', async () => {
    const campaignId = await createCampaign(tenant);
    expect(stands(await look(campaignId))).toEqual({ ann: 'ready', bea: 'ready', cai: 'ready' });
    expect(stands(await look(campaignId, { unitIds: [units.estates] }))).toEqual({ dai: 'ready' });
    expect(await leadersOf(campaignId)).toEqual([]);
  });

  it('shows who has no line manager, and gives nobody their own as facilitator', async () => {
    const candidates = await look(await createCampaign(tenant));
    expect(candidates.map(({ managerName, facilitatorName }) => [managerName, facilitatorName])).toEqual([
      [null, 'facilitator Example'],
      ['facilitator Example', 'manager Example'],
      [null, 'facilitator Example'],
    ]);
    const alone = await look(await createCampaign(tenant), {
      facilitatorIds: [tenant.members.facilitator.id],
    });
    expect(stands(alone)).toEqual({ ann: 'ready', bea: 'no-facilitator', cai: 'ready' });
  });

  it('names the open campaign that somebody is in already', async () => {
    await enrol(tenant, await createCampaign(tenant), {
      ...tenant.members.leader,
      id: people['ann'] ?? '',
    });
    const [ann, bea] = await look(await createCampaign(tenant));
    expect([ann?.alsoIn, bea?.alsoIn]).toEqual([[{ en: 'Autumn feedback', cy: 'Adborth yr hydref' }], []]);
  });

  it('enrols exactly those who were confirmed, with whom they were shown, and once', async () => {
    const campaignId = await createCampaign(tenant);
    const { approver } = tenant.members;
    const confirmed = choice({
      approverId: approver.id,
      personIds: [people['bea'], people['cai'], people['dai']],
    });
    const path = `campaigns/${campaignId}/enrolments`;
    const first = await hr().post(path, confirmed).expect(200);
    const again = await hr().post(path, confirmed).expect(200);
    expect([first.body, again.body]).toEqual([
      { enrolled: 2, already: 0 },
      { enrolled: 0, already: 2 },
    ]);
    expect(await leadersOf(campaignId)).toMatchObject([
      {
        name: 'bea Leader',
        facilitatorName: 'manager Example',
        approverId: approver.id,
        patientsApply: true,
      },
      { name: 'cai Leader', facilitatorName: 'facilitator Example', approverId: approver.id },
    ]);
    expect(stands(await look(campaignId))).toEqual({ ann: 'ready', bea: 'enrolled', cai: 'enrolled' });
  });

  it('is once, also when it is sent five times at once', async () => {
    const campaignId = await createCampaign(tenant);
    const input = choice({ personIds: [people['ann'], people['bea']] });
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => hr().post(`campaigns/${campaignId}/enrolments`, input)),
    );
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await leadersOf(campaignId)).toHaveLength(2);
  });

  it('is not possible after the lock, and not with a unit or person that is not there', async () => {
    const campaignId = await createCampaign(tenant);
    const nobody = tenant.questionnaireId;
    const path = `campaigns/${campaignId}/enrolments/preview`;
    await hr()
      .post(path, choice({ unitIds: [nobody] }))
      .expect(404);
    await hr()
      .post(path, choice({ facilitatorIds: [nobody] }))
      .expect(404);
    await hr()
      .post(path, choice({ unitIds: [] }))
      .expect(422);
    await enrol(tenant, campaignId, tenant.members.leader);
    await hr().post(`campaigns/${campaignId}/lock`).expect(204);
    await hr().post(path, choice()).expect(409);
  });
});
