import { startTestService, TestService } from '../support/test-service.js';
import { createTenant, signIn, Tenant } from './tenant.js';
import { PeopleList, problemsOf, registerOf } from './people-list.js';

let service: TestService;
let tenant: Tenant;
let list: PeopleList;

beforeAll(async () => {
  service = await startTestService();
});

let board = 0;

beforeEach(async () => {
  board += 1;
  tenant = await createTenant(service, `board-${String(board)}`);
  list = new PeopleList(tenant.members.hr.caller);
});

afterAll(async () => {
  await service.stop();
});

const HEADER = 'staff_number,given_name,family_name,email,job_title,unit,manager,roles,language';
const BOSS = '1,Bo,Boss,bo@x.example,Director,Medicine,,leader,cy';
const NIA = '2,Nia,Rees,nia@x.example,Ward manager,Medicine > Ward 7,1,leader|approver,cy';
const GAR = '3,Gareth,Price,gareth@x.example,Nurse,Medicine > Ward 7,nia@x.example,,';

describe('a list of people', () => {
  it('is looked at first, and only confirming it changes the register', async () => {
    const seen = await list.preview([HEADER, BOSS, NIA, GAR], 'create');
    expect(seen).toMatchObject({
      added: 3,
      changed: 0,
      unchanged: 0,
      badLines: 0,
      missing: 0,
      newUnits: ['Medicine', 'Medicine > Ward 7'],
    });
    expect(await registerOf(tenant)).toEqual([]);
    const done = await list.confirm(seen);
    expect(done).toMatchObject({ outcome: { added: 3, changed: 0, left: 0, skipped: 0, unitsMade: 2 } });
    expect(await registerOf(tenant)).toEqual([
      '1 Bo Boss bo@x.example Director cy leader manager:-',
      '2 Nia Rees nia@x.example Ward manager cy approver+leader manager:1',
      '3 Gareth Price gareth@x.example Nurse en  manager:2',
    ]);
  });

  it('changes nothing when it is taken in a second time', async () => {
    await list.takeIn([HEADER, BOSS, NIA, GAR], 'create');
    const again = await list.preview([HEADER, BOSS, NIA, GAR]);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3, badLines: 0, newUnits: [] });
  });

  it('says field by field what would change', async () => {
    await list.takeIn([HEADER, BOSS, NIA, GAR], 'create');
    const seen = await list.preview([
      HEADER,
      '3,Gareth,Price,g.price@x.example,Charge nurse,Medicine,1,leader,cy',
    ]);
    expect(seen).toMatchObject({ added: 0, changed: 1, missing: 2 });
    expect(seen.firstChanges[0]?.fields).toEqual([
      { field: 'email', from: 'gareth@x.example', to: 'g.price@x.example' },
      { field: 'jobTitle', from: 'Nurse', to: 'Charge nurse' },
      { field: 'unitId', from: 'Ward 7', to: 'Medicine' },
      { field: 'lineManagerId', from: 'Nia Rees', to: 'Bo Boss' },
      { field: 'language', from: 'en', to: 'cy' },
      { field: 'roles', from: '', to: 'leader' },
    ]);
  });

  it('leaves what its columns do not speak of, and empties what an empty cell says', async () => {
    await list.takeIn([HEADER, BOSS, NIA, GAR], 'create');
    await list.takeIn(['staff_number,given_name,family_name,email', '2,Nia,Rees,nia@x.example']);
    await list.takeIn([
      'staff_number,given_name,family_name,email,manager,job_title',
      '3,Gareth,Price,gareth@x.example,,',
    ]);
    expect((await registerOf(tenant)).slice(1)).toEqual([
      '2 Nia Rees nia@x.example Ward manager cy approver+leader manager:1',
      '3 Gareth Price gareth@x.example  en  manager:-',
    ]);
  });

  it('finds somebody who was added by hand by their address, and gives them their number', async () => {
    const { leader } = tenant.members;
    const seen = await list.takeIn([
      'staff_number,given_name,family_name,email',
      `77,leader,Example,${leader.email.toUpperCase()}`,
    ]);
    expect(seen).toMatchObject({ outcome: { added: 0, changed: 1 } });
    const { body } = await tenant.members.hr.caller.get(`people/${leader.id}`).expect(200);
    expect(body).toMatchObject({ staffNumber: '77', roles: ['leader'] });
  });

  it('lets two people exchange their addresses', async () => {
    await list.takeIn([HEADER, BOSS, NIA], 'create');
    const swapped = [BOSS.replace('bo@', 'nia@'), NIA.replace('nia@', 'bo@')];
    expect(await list.takeIn([HEADER, ...swapped])).toMatchObject({ outcome: { changed: 2 } });
  });

  it('that somebody else changed the register under is not taken in as it was seen', async () => {
    const seen = await list.preview([HEADER, BOSS], 'create');
    await tenant.members.hr.caller
      .post('people', {
        email: 'bo@x.example',
        givenName: 'Bo',
        familyName: 'Boss',
        jobTitle: 'Director',
        language: 'cy',
        roles: [],
      })
      .expect(201);
    await list.confirming(seen).expect(409);
  });

  it('belongs to whoever sent it', async () => {
    const seen = await list.preview([HEADER, BOSS], 'create');
    await tenant.members.administrator.caller.get(`people/imports/${seen.id}`).expect(404);
  });

  it('keeps no text once it was taken in', async () => {
    await list.takeIn([HEADER, BOSS, NIA, GAR], 'create');
    const kept = await service.database.query<{ csv: string }>(
      `select csv from register.people_imports where state = 'finished'`,
    );
    expect(kept.map(({ csv }) => csv).join('')).toBe('');
  });
});

describe('people who are not in the list', () => {
  beforeEach(async () => {
    await list.takeIn([HEADER, BOSS, NIA, GAR], 'create');
  });

  it('are left alone unless somebody says otherwise, and people without a number always', async () => {
    const seen = await list.preview([HEADER, BOSS, NIA]);
    expect(seen).toMatchObject({ missing: 1, firstMissing: ['Gareth Price (3)'] });
    await list.confirm(seen);
    expect(await registerOf(tenant)).toHaveLength(3);
  });

  it('are marked as left when that is chosen: no way in, and everything they did stays', async () => {
    const gareth = await signIn(service, tenant.slug, 'gareth@x.example');
    const seen = await list.preview([HEADER, BOSS, NIA]);
    expect(await list.confirm(seen, { missing: 'left' })).toMatchObject({ outcome: { left: 1 } });
    await gareth.get('sessions/current').expect(401);
    await expect(signIn(service, tenant.slug, 'gareth@x.example')).rejects.toThrow();
    const { body } = await tenant.members.hr.caller.get('people/search?q=gareth').expect(200);
    expect((body as { people: { leftOn: string | null }[] }).people[0]?.leftOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('cannot be marked as left while a line is wrong, because they may be on it', async () => {
    const seen = await list.preview([HEADER, BOSS, NIA, '3,,Price,gareth@x.example,,,,,']);
    const refused = await list.confirming(seen, { lines: 'good', missing: 'left' }).expect(422);
    expect(problemsOf(refused)).toEqual(['missing: missing-needs-all']);
  });

  it('work here again when a later list names them', async () => {
    await list.confirm(await list.preview([HEADER, BOSS, NIA]), { missing: 'left' });
    const seen = await list.preview([HEADER, BOSS, NIA, GAR]);
    expect(seen.firstChanges[0]?.fields).toEqual([{ field: 'left', from: '', to: '' }]);
    await list.confirm(seen);
    await signIn(service, tenant.slug, 'gareth@x.example');
  });
});

describe('roles in a list', () => {
  it('are given and taken as far as HR may, and those above stay what they were', async () => {
    const { facilitator } = tenant.members;
    const line = (roles: string): readonly string[] => [
      'staff_number,given_name,family_name,email,roles',
      `9,facilitator,Example,${facilitator.email},${roles}`,
    ];
    await list.takeIn(line('arweinydd | panel'));
    expect(await registerOf(tenant)).toEqual([expect.stringContaining('facilitator+leader+panel')]);
    await list.takeIn(line(''));
    expect(await registerOf(tenant)).toEqual([expect.stringContaining(' facilitator manager')]);
  });

  it('above HR are refused from HR by the line, and taken from an administrator', async () => {
    const lines = [HEADER, BOSS.replace('leader', 'facilitator')];
    expect((await list.preview(lines, 'create')).problems).toEqual([
      { field: 'line 2', problem: 'role-not-yours', params: { column: 'roles', text: 'facilitator' } },
    ]);
    const administrator = new PeopleList(tenant.members.administrator.caller);
    expect(await administrator.takeIn(lines, 'create')).toMatchObject({ outcome: { added: 1 } });
  });
});
