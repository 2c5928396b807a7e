import { ParticipationView } from '../../src/application/campaigns/participation.view.js';
import { startTestService, TestService } from '../support/test-service.js';
import { addRaters, answer, codeFor, createCampaign, enrol, startCollecting } from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

const ASKED = 9;
/** A minimum of five and two more. */
const ENOUGH = 7;

let service: TestService;
let tenant: Tenant;
let campaignId: string;
let subjectId: string;
const emails = Array.from({ length: ASKED }, (_, index) => `peer${String(index)}@a-board.example`);
const SEVEN = Array.from({ length: ENOUGH }, (_, index) => `team${String(index)}@a-board.example`);

const answerAs = (email: string): Promise<unknown> =>
  answer(service, tenant.slug, { code: codeFor(service, email), rating: 4 });

/** Where on earth it is this hour now: the service's own clocks are left as they are. */
const zoneAt = (hour: number): string => {
  const offset = hour - new Date().getUTCHours();
  const east = offset < -12 ? offset + 24 : offset > 12 ? offset - 24 : offset;
  return `Etc/GMT${east > 0 ? '-' : '+'}${String(Math.abs(east))}`;
};

async function runAt(hour: number, day = 'the same'): Promise<void> {
  if (day !== 'the same')
    await service.database.query('update register.campaigns set participation_on = participation_on - 1');
  await service.database.query('update register.organisations set time_zone = $1', [zoneAt(hour)]);
  await service.runTimers();
}

const show = async (): Promise<ParticipationView> =>
  (await tenant.members.hr.caller.get(`campaigns/${campaignId}/participation`).expect(200))
    .body as ParticipationView;

const standings = async (): Promise<unknown> => (await show()).subjects[0]?.groups;

const NOTHING = [
  { group: 'peer', standing: 'nothing-yet' },
  { group: 'direct-report', standing: 'nothing-yet' },
];
const PEERS_ENOUGH = [
  { group: 'peer', standing: 'probably-enough' },
  { group: 'direct-report', standing: 'nothing-yet' },
];

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await addRaters(tenant, subjectId, [
    ...emails.map((email) => ({ email, relationship: 'peer' })),
    ...SEVEN.map((email) => ({ email, relationship: 'direct-report' })),
    { email: tenant.members.manager.email, relationship: 'manager' },
  ]);
  await startCollecting(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

describe('participation', () => {
  it('is looked at during one hour of the day, and not at any other', async () => {
    for (const email of emails.slice(0, ENOUGH - 1)) await answerAs(email);
    await runAt(7);
    expect((await show()).lookedOn).toBeNull();
    await runAt(6);
    expect((await show()).lookedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await standings()).toEqual(NOTHING);
  });

  it('changes once a day only, whoever answers meanwhile', async () => {
    await answerAs(emails[ENOUGH - 1] ?? '');
    await runAt(6);
    expect(await standings()).toEqual(NOTHING);
    await runAt(6, 'the next');
    expect(await standings()).toEqual(PEERS_ENOUGH);
  });

  it('is never told where it would say of everybody that they have answered', async () => {
    for (const email of SEVEN) await answerAs(email);
    await runAt(6, 'the next');
    expect(await standings()).toEqual(PEERS_ENOUGH);
  });

  it('is never taken back', async () => {
    await service.database.query(
      `update register.invitations set state = 'withdrawn' where rater_group = 'peer'`,
    );
    await runAt(6, 'the next');
    expect(await standings()).toEqual(PEERS_ENOUGH);
  });

  it('says nothing about the line manager, and holds no number but the ids', async () => {
    const text = JSON.stringify(await show());
    expect(text).not.toContain('manager');
    expect(text.replaceAll(/"(subjectId|lookedOn)":"[^"]*"/g, '')).not.toMatch(/\d/);
  });

  it('is not shown to a leader, nor to somebody of HR about themselves', async () => {
    const { leader, hr } = tenant.members;
    await leader.caller.get(`campaigns/${campaignId}/participation`).expect(404);
    await service.database.query('update register.subjects set person_id = $1 where id = $2', [
      hr.id,
      subjectId,
    ]);
    expect((await show()).subjects).toEqual([]);
  });
});
