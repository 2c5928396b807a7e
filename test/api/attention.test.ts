import { AttentionView } from '../../src/application/attention/attention.view.js';
import { startTestService, TestService } from '../support/test-service.js';
import {
  addRaters,
  campaignInput,
  closeAndOpen,
  createCampaign,
  day,
  enrol,
  makePatientCodes,
  startCollecting,
} from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

let service: TestService;
let tenant: Tenant;
let campaignId: string;
let subjectId: string;

const hr = () => tenant.members.hr.caller;

/** `matter: leader` for every entry, and `matter` where it is about a campaign. */
async function waiting(): Promise<readonly string[]> {
  const { body } = await hr().get('attention').expect(200);
  return (body as AttentionView).matters.flatMap(({ matter, entries }) =>
    entries.map(({ name, groups }) =>
      [matter, ...(name === null ? [] : [name.split(' ')[0]]), ...groups].join(' '),
    ),
  );
}

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
});

afterAll(async () => {
  await service.stop();
});

describe('what needs attention', () => {
  it('is nothing before there is a campaign', async () => {
    expect(await waiting()).toEqual([]);
  });

  it('is a draft whose first day has come, and leaders without what they need', async () => {
    const input = campaignInput(tenant.questionnaireId);
    const made = await hr()
      .post('campaigns', { ...input, opensOn: day(9), closesOn: day(20), startsOn: day(5) })
      .expect(201);
    await enrol(tenant, (made.body as { id: string }).id, tenant.members.otherLeader);
    expect(await waiting()).toEqual(['no-approver otherLeader', 'no-manager otherLeader']);
    campaignId = await createCampaign(tenant);
    subjectId = await enrol(tenant, campaignId, tenant.members.leader);
    expect(await waiting()).toEqual([
      'lock-due',
      'no-approver leader',
      'no-approver otherLeader',
      'no-manager otherLeader',
    ]);
    const { otherLeader, panel } = tenant.members;
    const changed = { givenName: 'otherLeader', familyName: 'Example', jobTitle: 'Nurse', language: 'en' };
    await hr()
      .put(`people/${otherLeader.id}`, {
        ...changed,
        email: otherLeader.email,
        roles: ['leader'],
        lineManagerId: panel.id,
      })
      .expect(204);
    expect(await waiting()).not.toContain('no-manager otherLeader');
  });

  it('is what the calendar and the raters leave open while answers are collected', async () => {
    const { approver } = tenant.members;
    await addRaters(tenant, subjectId, [{ email: 'one@a-board.example', relationship: 'peer' }]);
    await hr().put(`subjects/${subjectId}/approver`, { approverId: approver.id }).expect(204);
    await startCollecting(service, tenant, campaignId);
    const found = await waiting();
    expect(found).toEqual(expect.arrayContaining(['cards-missing leader', 'group-small leader peer']));
    expect(found.some((one) => one.startsWith('lock-due'))).toBe(false);
    await makePatientCodes(tenant, subjectId);
    await service.database.query(
      `insert into register.address_problems (organisation_id, email, kind)
       select organisation_id, 'one@a-board.example', 'returned' from register.subjects where id = $1`,
      [subjectId],
    );
    const then = await waiting();
    expect(then).toContain('letters-returned');
    expect(then).not.toContain('cards-missing leader');
  });

  it('is a facilitator who has left, until HR has chosen another one', async () => {
    const { administrator, facilitator, manager } = tenant.members;
    await administrator.caller.put(`people/${facilitator.id}/departure`, {}).expect(204);
    expect(await waiting()).toContain('no-facilitator leader');
    await hr().put(`subjects/${subjectId}/facilitator`, { facilitatorId: manager.id }).expect(422);
    await administrator.caller.delete(`people/${facilitator.id}/departure`).expect(204);
    await hr().put(`subjects/${subjectId}/facilitator`, { facilitatorId: facilitator.id }).expect(204);
    expect(await waiting()).not.toContain('no-facilitator leader');
  });

  it('is, after the opening, the report that waits for its release', async () => {
    await closeAndOpen(service, tenant, campaignId);
    expect(await waiting()).toContain('release-waiting leader');
  });
});
