import { PersonDetailView } from '../../src/application/people/people.view.js';
import { startTestService, TestService } from '../support/test-service.js';
import { problemsOf } from './people-list.js';
import { Caller, createTenant, Member, Tenant } from './tenant.js';

let service: TestService;
let tenant: Tenant;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
});

afterAll(async () => {
  await service.stop();
});

const NAMES = { givenName: 'Nia', familyName: 'Rees', jobTitle: 'Matron', language: 'cy' };

const change = (by: Caller, { id, email }: Member, more: object) =>
  by.put(`people/${id}`, { ...NAMES, email, roles: [], ...more });

describe('one person', () => {
  it('is changed by HR in name, address, unit, manager and role, and it stands in the audit chain', async () => {
    const { hr, leader, panel } = tenant.members;
    const unit = await hr.caller.post('units', { nameEn: 'Ward', nameCy: 'Ward' }).expect(201);
    const unitId = (unit.body as { id: string }).id;
    const email = 'Nia.Rees@a-board.example';
    const more = { email, unitId, lineManagerId: panel.id, roles: ['leader', 'approver'] };
    await change(hr.caller, leader, more).expect(204);
    const { body } = await hr.caller.get(`people/${leader.id}`).expect(200);
    const found = body as PersonDetailView;
    expect(found).toMatchObject({ name: 'Nia Rees', email: email.toLowerCase(), unitId, language: 'cy' });
    expect([found.lineManager?.id, found.roles]).toEqual([panel.id, ['leader', 'approver']]);
    const events = await service.database.query(
      `select 1 from register.audit_events where kind = 'person-changed'`,
    );
    expect(events).toHaveLength(1);
  });

  it('gets no role from HR that only an administrator gives, and loses none', async () => {
    const { hr, facilitator, otherLeader, administrator } = tenant.members;
    expect(problemsOf(await change(hr.caller, otherLeader, { roles: ['hr'] }).expect(422))).toEqual([
      'roles: role-not-yours-to-give',
    ]);
    await change(hr.caller, facilitator, { roles: [] }).expect(422);
    await change(hr.caller, facilitator, { roles: ['facilitator', 'leader'] }).expect(204);
    await change(administrator.caller, facilitator, { roles: ['facilitator'] }).expect(204);
  });

  it('cannot be signed in as by whoever in HR changes an administrator’s address', async () => {
    const { hr, administrator } = tenant.members;
    const taken = { email: 'mine@a-board.example', roles: ['administrator'] };
    expect(problemsOf(await change(hr.caller, administrator, taken).expect(422))).toEqual([
      'email: address-not-yours',
    ]);
  });

  it('cannot take administration from themselves', async () => {
    const { administrator } = tenant.members;
    expect(problemsOf(await change(administrator.caller, administrator, { roles: [] }).expect(422))).toEqual([
      'roles: own-administration',
    ]);
  });

  it('is managed by nobody who is below them, and by nobody of another address', async () => {
    const { hr, leader, panel, otherLeader } = tenant.members;
    await change(hr.caller, panel, { roles: ['panel'], lineManagerId: otherLeader.id }).expect(204);
    const circle = await change(hr.caller, otherLeader, { roles: ['leader'], lineManagerId: leader.id });
    expect(problemsOf(circle)).toEqual(['lineManagerId: manager-below']);
    await change(hr.caller, otherLeader, { email: hr.email, roles: ['leader'] }).expect(409);
    await change(hr.caller, otherLeader, { roles: ['leader'], unitId: hr.id }).expect(404);
  });
});
