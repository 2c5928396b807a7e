import { makeBlinded } from '../support/rater.js';
import { startTestService, TestService } from '../support/test-service.js';
import { addRaters, campaignInput, createCampaign, enrol } from './campaign-steps.js';
import { DEBRIEF_BODIES } from './debrief-bodies.js';
import { DESK, deskBodies } from './desk-permissions.js';
import { raiseConcern } from './register-rows.js';
import { addPeriod, loseAnswers } from './permission-steps.js';
import { apiRoutes, listenToRouter, Routed } from './routes.js';
import { Caller, createTenant, Members, PACK, signIn, Tenant } from './tenant.js';

type Name = keyof Members;
const NAMES: readonly Name[] = [
  'administrator',
  'hr',
  'facilitator',
  'secondReader',
  'manager',
  'leader',
  'otherLeader',
  'approver',
  'panel',
  'speakingUp',
];
const EVERYBODY = NAMES;
const STAFF: readonly Name[] = ['administrator', 'hr'];
const HR: readonly Name[] = ['hr'];
const LEADERS: readonly Name[] = ['leader', 'otherLeader'];
const FACILITATORS: readonly Name[] = ['facilitator', 'secondReader', 'manager'];

/** Who may use an address at all; the leader and the facilitator are those of the subject, the others are not. */
const MAY: Readonly<Record<string, readonly Name[]>> = {
  ...DESK,
  'GET /api/v1/sessions/current': EVERYBODY,
  'GET /api/v1/organisations/current': EVERYBODY,
  'PUT /api/v1/people/current/language': EVERYBODY,
  'GET /api/v1/people': STAFF,
  'POST /api/v1/people': STAFF,
  'GET /api/v1/people/search': STAFF,
  'GET /api/v1/people/:personId': STAFF,
  'PUT /api/v1/people/:personId/departure': STAFF,
  'DELETE /api/v1/people/:personId/departure': STAFF,
  'POST /api/v1/people/imports': STAFF,
  // Each sees and confirms their own lists only, and this one is HR's.
  'GET /api/v1/people/imports/:importId': HR,
  'POST /api/v1/people/imports/:importId/confirmation': HR,
  'GET /api/v1/units': STAFF,
  'POST /api/v1/units': STAFF,
  'PUT /api/v1/units/:unitId': STAFF,
  'POST /api/v1/units/:unitId/merge': STAFF,
  'GET /api/v1/questionnaires': [...STAFF, ...FACILITATORS],
  'POST /api/v1/questionnaires': ['administrator'],
  'GET /api/v1/questionnaires/:questionnaireId/psychometrics': ['administrator'],
  'GET /api/v1/campaigns': HR,
  'POST /api/v1/campaigns': HR,
  'GET /api/v1/campaigns/:campaignId': HR,
  'POST /api/v1/campaigns/:campaignId/subjects': HR,
  'POST /api/v1/campaigns/:campaignId/lock': HR,
  'POST /api/v1/campaigns/:campaignId/close': HR,
  'GET /api/v1/campaigns/:campaignId/custody': HR,
  'PUT /api/v1/campaigns/:campaignId/custody': HR,
  'GET /api/v1/custody': EVERYBODY,
  // Only for the custodians of a campaign, and this one has none.
  'GET /api/v1/custody/:campaignId': [],
  'GET /api/v1/custody/:campaignId/words': [],
  'POST /api/v1/custody/:campaignId/words': [],
  'POST /api/v1/custody/:campaignId/confirmation': [],
  'GET /api/v1/campaigns/:campaignId/replacement-requests': HR,
  'POST /api/v1/campaigns/:campaignId/replacement-requests/:invitationId/approve': HR,
  'POST /api/v1/campaigns/:campaignId/replacement-requests/:invitationId/refuse': HR,
  'GET /api/v1/campaigns/:campaignId/letters': HR,
  'GET /api/v1/campaigns/:campaignId/letters/preview': HR,
  'PUT /api/v1/campaigns/:campaignId/letters/reminders': HR,
  // Nobody’s address fails here; that HR can correct one is tested where one does.
  'POST /api/v1/campaigns/:campaignId/letters/addresses': [],
  'POST /api/v1/campaigns/:campaignId/raters/import': HR,
  'GET /api/v1/subjects/:subjectId/patient-codes': HR,
  'POST /api/v1/subjects/:subjectId/patient-codes': HR,
  'POST /api/v1/subjects/:subjectId/patient-sheets': HR,
  'GET /api/v1/subjects/:subjectId/entry-clerks': HR,
  'POST /api/v1/subjects/:subjectId/entry-clerks': HR,
  'GET /api/v1/subjects/:subjectId/paper-form': HR,
  'GET /api/v1/subjects/:subjectId/raters': ['hr', 'leader', 'approver'],
  'POST /api/v1/subjects/:subjectId/raters': HR,
  'GET /api/v1/subjects/:subjectId/nominations': ['hr', 'leader', 'approver'],
  'GET /api/v1/subjects/:subjectId/colleagues': ['leader'],
  'POST /api/v1/subjects/:subjectId/nominations': ['leader'],
  'POST /api/v1/subjects/:subjectId/nominations/outsiders': ['leader'],
  'POST /api/v1/subjects/:subjectId/nominations/submission': ['leader'],
  'POST /api/v1/subjects/:subjectId/patients-exemption': ['leader'],
  'GET /api/v1/approvals': ['approver'],
  'POST /api/v1/subjects/:subjectId/nominations/acceptance': ['approver'],
  'POST /api/v1/subjects/:subjectId/nominations/more': ['approver'],
  'POST /api/v1/subjects/:subjectId/patients-exemption/decision': ['approver'],
  'PUT /api/v1/subjects/:subjectId/approver': HR,
  'GET /api/v1/rater-loads': HR,
  'PUT /api/v1/organisations/current/rater-rules': ['administrator'],
  'DELETE /api/v1/subjects/:subjectId/nominations/:nominationId': ['leader'],
  'DELETE /api/v1/subjects/:subjectId/nominations/:nominationId/proposal': ['approver'],
  'GET /api/v1/subjects/:subjectId/self-assessment': ['leader'],
  'PUT /api/v1/subjects/:subjectId/self-assessment': ['leader'],
  'GET /api/v1/my-subjects': LEADERS,
  'GET /api/v1/facilitated-subjects': FACILITATORS,
  'GET /api/v1/subjects/:subjectId/draft-report': ['facilitator'],
  'GET /api/v1/second-readings': FACILITATORS,
  'PUT /api/v1/subjects/:subjectId/second-reader': HR,
  'GET /api/v1/subjects/:subjectId/comments-to-read': ['facilitator', 'secondReader'],
  'GET /api/v1/subjects/:subjectId/plan': ['leader'],
  'PUT /api/v1/subjects/:subjectId/plan': ['leader'],
  'POST /api/v1/subjects/:subjectId/comment-decisions': ['facilitator'],
  'POST /api/v1/subjects/:subjectId/comment-confirmations': ['secondReader'],
  'POST /api/v1/subjects/:subjectId/comment-settlements': ['facilitator', 'secondReader'],
  'POST /api/v1/subjects/:subjectId/safety-concerns': ['facilitator', 'secondReader'],
  'GET /api/v1/safety-concerns': ['speakingUp'],
  'POST /api/v1/safety-concerns/:concernId/outcome': ['speakingUp'],
  'POST /api/v1/subjects/:subjectId/release': ['facilitator'],
  'GET /api/v1/subjects/:subjectId/report': ['leader', 'facilitator'],
  'GET /api/v1/subjects/:subjectId/report.pdf': ['leader', 'facilitator'],
  'GET /api/v1/aggregates': HR,
  'POST /api/v1/aggregates': HR,
  'GET /api/v1/aggregates/:periodId': HR,
  'GET /api/v1/aggregates/:periodId/cells.csv': HR,
  'DELETE /api/v1/subjects/:subjectId/raters/:raterId': ['hr', 'approver'],
  'DELETE /api/v1/sessions/current': EVERYBODY,
};

const PUBLIC = [
  'POST /api/v1/o/:slug/declines',
  'POST /api/v1/o/:slug/fresh-links',
  'POST /api/v1/o/:slug/invitations',
  'POST /api/v1/o/:slug/replacements',
  'POST /api/v1/o/:slug/tokens',
  'POST /api/v1/returned-letters',
  'POST /api/v1/sessions',
  'POST /api/v1/sign-in-links',
];

let service: TestService;
let routed: Routed;
let tenant: Tenant;
let neighbour: Tenant;
let ids: Readonly<
  Record<
    | 'campaignId'
    | 'subjectId'
    | 'raterId'
    | 'invitationId'
    | 'personId'
    | 'importId'
    | 'unitId'
    | 'nominationId'
    | 'concernId'
    | 'periodId'
    | 'questionnaireId',
    string
  >
>;
let digest = '';

async function prepareIds(): Promise<typeof ids> {
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  unique += 1;
  const email = `first${String(unique)}@a-board.example`;
  await addRaters(tenant, subjectId, [{ email, relationship: 'peer' }]);
  const { hr, approver } = tenant.members;
  await hr.caller.put(`subjects/${subjectId}/approver`, { approverId: approver.id }).expect(204);
  const { body } = await tenant.members.hr.caller.get(`subjects/${subjectId}/raters`).expect(200);
  const raterId = (body as [{ id: string }])[0].id;
  return {
    campaignId,
    subjectId,
    raterId,
    invitationId: await loseAnswers(service, raterId),
    personId: await addSomebody(),
    importId: await sendList(),
    unitId: await addUnit(),
    nominationId: await propose(subjectId),
    concernId: await raiseConcern(service, subjectId),
    periodId: await addPeriod(service, tenant.slug),
    questionnaireId: tenant.questionnaireId,
  };
}

async function propose(subjectId: string): Promise<string> {
  const { leader, otherLeader } = tenant.members;
  const { body } = await leader.caller
    .post(`subjects/${subjectId}/nominations`, { relationship: 'peer', personIds: [otherLeader.id] })
    .expect(201);
  const { groups } = body as { groups: { raters: { id: string; state: string }[] }[] };
  return groups.flatMap(({ raters }) => raters).find(({ state }) => state === 'proposed')?.id ?? '';
}

const idIn = ({ body }: { readonly body: unknown }): string => (body as { id: string }).id;

const addUnit = async (): Promise<string> =>
  idIn(await tenant.members.hr.caller.post('units', { nameEn: 'Ward', nameCy: 'Ward' }).expect(201));

const LIST = { csv: 'staff_number,email,given_name,family_name\n7,seven@example.org,Sue,Ven' };

async function addSomebody(): Promise<string> {
  unique += 1;
  const email = `somebody${String(unique)}@example.org`;
  const person = { email, givenName: 'A', familyName: 'B', jobTitle: 'C', language: 'en', roles: [] };
  return idIn(await tenant.members.hr.caller.post('people', person).expect(201));
}

async function sendList(): Promise<string> {
  const sent = await tenant.members.hr.caller
    .post('people/imports', { ...LIST, unknownUnits: 'refuse' })
    .expect(201);
  digest = (sent.body as { digest: string }).digest;
  return idIn(sent);
}

let unique = 0;

/** Input that would be taken, so that a refusal is about who asks and not about what is sent. */
const bodies = (): Readonly<Record<string, object>> => {
  unique += 1;
  const email = `someone${String(unique)}@example.org`;
  const name = { givenName: 'Some', familyName: 'One', jobTitle: 'Nurse' };
  const { facilitator, otherLeader } = tenant.members;
  return {
    ...deskBodies(tenant, ids.unitId),
    'PUT /api/v1/people/current/language': { language: 'en' },
    'POST /api/v1/people': { email, ...name, language: 'cy', roles: ['leader'] },
    'POST /api/v1/people/imports': { ...LIST, unknownUnits: 'refuse' },
    'POST /api/v1/people/imports/:importId/confirmation': { lines: 'all', missing: 'leave', digest },
    'POST /api/v1/units': { nameEn: 'Ward', nameCy: 'Ward' },
    'PUT /api/v1/units/:unitId': { nameEn: 'Ward', nameCy: 'Ward' },
    'POST /api/v1/units/:unitId/merge': { intoId: ids.unitId },
    'POST /api/v1/questionnaires': { ...(PACK as object), version: 1000 + unique },
    'POST /api/v1/campaigns': campaignInput(tenant.questionnaireId),
    'PUT /api/v1/campaigns/:campaignId/custody': { custody: 'automatic' },
    'POST /api/v1/custody/:campaignId/words': { words: 'none' },
    'POST /api/v1/custody/:campaignId/confirmation': { first: 'a', second: 'b', third: 'c' },
    'POST /api/v1/campaigns/:campaignId/subjects': {
      personId: otherLeader.id,
      facilitatorId: facilitator.id,
      patientsApply: true,
    },
    'POST /api/v1/campaigns/:campaignId/raters/import': {
      csv: `leader_email,relationship,name,email\n${tenant.members.leader.email},peer,A,${email}\n`,
    },
    'POST /api/v1/subjects/:subjectId/patient-codes': { count: 40, handedOutBy: 'The ward clerk' },
    'POST /api/v1/subjects/:subjectId/entry-clerks': { email: tenant.members.hr.email },
    'POST /api/v1/subjects/:subjectId/patient-sheets': {
      batchId: '00000000-0000-4000-8000-000000000000',
      codes: ['none'],
      layout: 'cards',
    },
    'POST /api/v1/subjects/:subjectId/raters': { name: 'A', email, relationship: 'peer' },
    'POST /api/v1/subjects/:subjectId/nominations': { relationship: 'other', personIds: [facilitator.id] },
    'POST /api/v1/subjects/:subjectId/nominations/outsiders': { name: 'A', email: 'out@side.example' },
    'POST /api/v1/subjects/:subjectId/nominations/acceptance': { outsiders: [] },
    'POST /api/v1/subjects/:subjectId/nominations/more': { note: 'More peers, please' },
    'POST /api/v1/subjects/:subjectId/patients-exemption': { reason: 'Finance' },
    'POST /api/v1/subjects/:subjectId/patients-exemption/decision': { decision: 'refuse' },
    'PUT /api/v1/subjects/:subjectId/approver': { approverId: tenant.members.approver.id },
    'PUT /api/v1/organisations/current/rater-rules': {
      openInvitationsLimit: 8,
      staffDomains: ['a-board.example', 'example.org'],
    },
    'PUT /api/v1/subjects/:subjectId/self-assessment': { ratings: {}, complete: false },
    ...DEBRIEF_BODIES,
    'PUT /api/v1/subjects/:subjectId/second-reader': { secondReaderId: tenant.members.secondReader.id },
    'PUT /api/v1/campaigns/:campaignId/letters/reminders': { firstReminder: 5 },
    'POST /api/v1/campaigns/:campaignId/letters/addresses': { email, newEmail: email },
    'POST /api/v1/aggregates': { nameEn: 'Year', nameCy: 'Blwyddyn', untilDay: '2021-01-31' },
    'POST /api/v1/o/:slug/replacements': { code: 'none' },
    'POST /api/v1/o/:slug/tokens': { code: 'none', blinded: makeBlinded() },
  };
};

async function statusOf(caller: Caller, route: string): Promise<number> {
  const [method = '', address = ''] = route.split(' ');
  const path = Object.entries(ids).reduce((filled, [name, id]) => filled.replace(`:${name}`, id), address);
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const { status } = await caller.send(verb, path.replace('/api/v1/', ''), bodies()[route]);
  return status;
}

beforeAll(async () => {
  service = await startTestService();
  routed = await listenToRouter(service);
  tenant = await createTenant(service, 'a-board');
  neighbour = await createTenant(service, 'b-board');
  ids = await prepareIds();
});

afterAll(async () => {
  await routed.close();
  await service.stop();
});

const mayUse = (name: Name, route: string): boolean => MAY[route]?.includes(name) ?? false;

describe('who may use which address', () => {
  it('is decided for every address of the router', () => {
    expect([...Object.keys(MAY), ...PUBLIC].toSorted()).toEqual(apiRoutes(routed).toSorted());
  });

  it('is nobody who has not signed in', async () => {
    const strangers = [new Caller(service, null), new Caller(service, 'nonsense')];
    for (const stranger of strangers)
      for (const route of Object.keys(MAY))
        expect([route, await statusOf(stranger, route)]).toEqual([route, 401]);
  });

  it('is nobody whose session’s secret is held up to another organisation', async () => {
    const { hr } = tenant.members;
    const [, secret = ''] = (hr.caller.token ?? '').split('.');
    const [otherOrganisation = ''] = (neighbour.members.hr.caller.token ?? '').split('.');
    const forged = new Caller(service, `${otherOrganisation}.${secret}`);
    await forged.get('campaigns').expect(401);
  });

  it('is, of another organisation, nobody in any role for anything that has an id', async () => {
    const withId = Object.keys(MAY).filter((route) => route.includes('Id'));
    for (const [name, { caller }] of Object.entries(neighbour.members))
      for (const route of withId)
        expect([name, route, await statusOf(caller, route)]).toEqual([name, route, 404]);
  });

  it('is, of the same organisation, only whom the policy names; everybody else finds nothing there', async () => {
    const lasting = Object.keys(MAY).filter((route) => !route.startsWith('DELETE'));
    for (const route of lasting)
      for (const name of NAMES) {
        const status = await statusOf(tenant.members[name].caller, route);
        const found = status === 404 ? 'nothing' : 'something';
        expect([name, route, found]).toEqual([name, route, mayUse(name, route) ? 'something' : 'nothing']);
        expect(status).toBeLessThan(500);
      }
  });
});

describe('what can be taken away only once', () => {
  it.each(['takes back', 'takes out'] as const)('a proposal is, when somebody %s it', async (how) => {
    const route = `DELETE /api/v1/subjects/:subjectId/nominations/:nominationId${how === 'takes out' ? '/proposal' : ''}`;
    for (const name of NAMES) {
      ids = await prepareIds();
      expect(await statusOf(tenant.members[name].caller, route)).toBe(mayUse(name, route) ? 204 : 404);
    }
  });

  it.each(NAMES)('a rater is, for %s, as the policy says', async (name) => {
    const route = 'DELETE /api/v1/subjects/:subjectId/raters/:raterId';
    ids = await prepareIds();
    expect(await statusOf(tenant.members[name].caller, route)).toBe(mayUse(name, route) ? 204 : 404);
  });

  it('a session ends when its person says so', async () => {
    const { slug, members } = tenant;
    const caller = await signIn(service, slug, members.panel.email);
    await caller.get('sessions/current').expect(200);
    await caller.delete('sessions/current').expect(204);
    await caller.get('sessions/current').expect(401);
    await members.panel.caller.get('sessions/current').expect(200);
  });
});

describe('what belongs to another organisation', () => {
  it('cannot be named in anything that is sent', async () => {
    const own = await prepareIds();
    const { hr, administrator } = tenant.members;
    const foreign = neighbour.members;
    const person = { givenName: 'A', familyName: 'B', jobTitle: 'C', language: 'en', roles: [] };
    const unit = await foreign.hr.caller.post('units', { nameEn: 'Ward', nameCy: 'Ward' }).expect(201);
    const unitId = (unit.body as { id: string }).id;
    await hr.caller.post('campaigns', campaignInput(neighbour.questionnaireId)).expect(404);
    for (const input of [
      { personId: foreign.leader.id, facilitatorId: tenant.members.facilitator.id, patientsApply: true },
      { personId: tenant.members.otherLeader.id, facilitatorId: foreign.facilitator.id, patientsApply: true },
    ])
      await hr.caller.post(`campaigns/${own.campaignId}/subjects`, input).expect(404);
    await hr.caller.post('people', { ...person, email: 'u@example.org', unitId }).expect(404);
    await hr.caller
      .post('people', { ...person, email: 'm@example.org', lineManagerId: foreign.hr.id })
      .expect(404);
    await administrator.caller.post('units', { nameEn: 'A', nameCy: 'A', parentId: unitId }).expect(404);
  });
});
