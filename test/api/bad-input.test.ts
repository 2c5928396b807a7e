import { startTestService, TestService } from '../support/test-service.js';
import { campaignInput, createCampaign, day, enrol } from './campaign-steps.js';
import { Caller, createTenant, Members, PACK, Tenant } from './tenant.js';

let service: TestService;
let tenant: Tenant;
let members: Members;
let hr: Caller;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  members = tenant.members;
  hr = members.hr.caller;
});

afterAll(async () => {
  await service.stop();
});

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly problems?: readonly { readonly field: string; readonly problem: string }[];
}

const problemsOf = ({ body }: { readonly body: unknown }): readonly string[] =>
  ((body as Problem).problems ?? []).map(({ field, problem }) => `${field}: ${problem}`);

const person = (email: string) => ({
  email,
  givenName: 'Some',
  familyName: 'One',
  jobTitle: 'Nurse',
  language: 'en',
  roles: ['leader'],
});

describe('a problem', () => {
  it('has the shape of RFC 9457, with a code for programs and words for people', async () => {
    const answered = await hr.post('people', { ...person('not an address'), roles: ['queen'] }).expect(422);
    expect(answered.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answered.body).toEqual({
      type: 'about:blank',
      status: 422,
      code: 'input-invalid',
      title: 'Something in the form is not right',
      detail: expect.stringContaining('check each field') as unknown,
      problems: [
        { field: 'email', problem: 'not-an-email', params: {} },
        { field: 'roles', problem: 'not-a-choice', params: {} },
      ],
    });
  });

  it('speaks Welsh to whoever asks for it', async () => {
    const english = await hr.post('people', {}).expect(422);
    const welsh = await hr.post('people', {}).set('accept-language', 'cy-GB, en;q=0.5').expect(422);
    expect((welsh.body as Problem).code).toBe((english.body as Problem).code);
    expect((welsh.body as Problem).title).not.toBe((english.body as Problem).title);
    expect(problemsOf(welsh)).toEqual(problemsOf(english));
  });

  it.each([
    ['an address at which there is nothing', 'no-such-thing'],
    ['an id that is none', 'campaigns/42'],
    ['an id that nothing has', 'campaigns/00000000-0000-4000-8000-000000000000'],
  ])('answers for %s', async (_what, path) => {
    const { body, headers } = await hr.get(path).expect(404);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ code: 'not-found' });
  });

  it('answers for a body that is no JSON', async () => {
    const { body } = await hr
      .post('people')
      .set('content-type', 'application/json')
      .send('{"email":')
      .expect(400);
    expect(body).toMatchObject({ status: 400, code: 'input-invalid' });
  });

  it('answers for a body that is larger than anything of ours', async () => {
    const { body } = await hr.post('people', { email: 'x'.repeat(5 * 1024 * 1024) }).expect(413);
    expect(body).toMatchObject({ code: 'too-large' });
  });

  it('answers for a zero character, which no database column takes', async () => {
    const answered = await hr
      .post('people', { ...person('zero@example.org'), jobTitle: 'Nur\0se' })
      .expect(422);
    expect(problemsOf(answered)).toEqual(['jobTitle: invalid']);
    await new Caller(service, null).post('o/a%00b/invitations', { code: 'x' }).expect(422);
  });
});

describe('input', () => {
  it('with a field that nobody asked for is refused by name', async () => {
    const answered = await hr
      .post('people', { ...person('a@example.org'), organisationId: 'mine' })
      .expect(422);
    expect(problemsOf(answered)).toEqual(['organisationId: not-a-field']);
  });

  it('names an address that somebody already has', async () => {
    const { body } = await hr.post('people', person(members.leader.email.toUpperCase())).expect(409);
    expect(body).toMatchObject({ code: 'already-exists' });
  });

  it('of a questionnaire names every part that is wrong, and no version comes twice', async () => {
    const { caller } = members.administrator;
    const pack = PACK as Readonly<Record<string, unknown>>;
    const misshapen = await caller.post('questionnaires', { ...pack, version: 2, items: [] }).expect(422);
    expect(problemsOf(misshapen).length).toBeGreaterThan(0);
    await caller.post('questionnaires').send('[]').set('content-type', 'application/json').expect(422);
    const { body } = await caller.post('questionnaires', pack).expect(409);
    expect(body).toMatchObject({ code: 'already-exists' });
  });
});

describe('the dates of a campaign', () => {
  const withDates = (opensOn: unknown, closesOn: unknown) =>
    hr.post('campaigns', { ...campaignInput(tenant.questionnaireId), opensOn, closesOn });

  it.each([
    ['2026-13-01', '2026-12-31'],
    ['tomorrow', ''],
    [20261201, null],
    ['2026-12-01T00:00', '2026-12-31T00:00'],
  ])('are days of the calendar, not %j and %j', async (opensOn, closesOn) => {
    const answered = await withDates(opensOn, closesOn);
    expect(answered.status).toBe(422);
    expect(problemsOf(answered).join()).toContain('opensOn: ');
  });

  it('cannot end before they begin, nor in the past', async () => {
    const reversed = await withDates(day(5), day(4)).expect(422);
    expect(reversed.body).toMatchObject({ code: 'campaign-dates-invalid' });
    expect(problemsOf(reversed)).toEqual(['closesOn: closes-before-it-opens']);
    expect(problemsOf(await withDates(day(-9), day(-1)).expect(422))).toEqual([
      'closesOn: closes-in-the-past',
    ]);
  });

  it('may end today', async () => {
    await withDates(day(0), day(0)).expect(201);
  });
});

describe('the thresholds of a campaign', () => {
  it('start at the defaults and only ever rise', async () => {
    const campaignId = await createCampaign(tenant);
    const raise = (input: object) => hr.patch(`campaigns/${campaignId}/thresholds`, input);
    await raise({ peer: 8 }).expect(204);
    const loosened = await raise({ peer: 7, patient: 12 }).expect(409);
    expect(loosened.body).toMatchObject({ code: 'threshold-loosened' });
    expect(problemsOf(loosened)).toEqual(['thresholds.peer: threshold-loosened']);
    const { body } = await hr.get(`campaigns/${campaignId}`).expect(200);
    expect(body).toMatchObject({
      thresholds: { peer: 8, 'direct-report': 5, other: 5, patient: 10, pooled: 5 },
    });
  });

  it.each([
    [{ peer: 4 }, 422, 'threshold-too-low'],
    [{ patient: 9 }, 422, 'threshold-too-low'],
    [{ peer: 500 }, 422, 'input-invalid'],
    [{ peer: 5.5 }, 422, 'input-invalid'],
    [{ manager: 5 }, 422, 'input-invalid'],
  ])('cannot be %j', async (thresholds, status, code) => {
    const input = { ...campaignInput(tenant.questionnaireId), thresholds };
    const { body } = await hr.post('campaigns', input).expect(status);
    expect(body).toMatchObject({ code });
  });

  it('stand still from the lock on', async () => {
    const campaignId = await createCampaign(tenant);
    await enrol(tenant, campaignId, members.leader);
    await hr.post(`campaigns/${campaignId}/lock`).expect(204);
    const { body } = await hr.patch(`campaigns/${campaignId}/thresholds`, { peer: 9 }).expect(409);
    expect(body).toMatchObject({ code: 'campaign-not-draft' });
  });
});

describe('a campaign', () => {
  it('cannot be locked without a leader, nor twice', async () => {
    const campaignId = await createCampaign(tenant);
    const empty = await hr.post(`campaigns/${campaignId}/lock`).expect(409);
    expect(empty.body).toMatchObject({ code: 'campaign-not-ready' });
    await enrol(tenant, campaignId, members.leader);
    await hr.post(`campaigns/${campaignId}/lock`).expect(204);
    const { body } = await hr.post(`campaigns/${campaignId}/lock`).expect(409);
    expect(body).toMatchObject({ code: 'campaign-not-draft' });
  });

  it('cannot be closed before it collects', async () => {
    const { body } = await hr.post(`campaigns/${await createCampaign(tenant)}/close`).expect(409);
    expect(body).toMatchObject({ code: 'campaign-not-collecting' });
  });

  it('takes a leader once, and no facilitator who appraises, is, or never learnt to debrief the leader', async () => {
    const campaignId = await createCampaign(tenant);
    const enrolWith = (facilitatorId: string) =>
      hr.post(`campaigns/${campaignId}/subjects`, {
        personId: members.leader.id,
        facilitatorId,
        patientsApply: true,
      });
    for (const { id } of [members.manager, members.leader, members.panel]) {
      const unfit = await enrolWith(id).expect(422);
      expect(problemsOf(unfit)).toEqual(['facilitatorId: facilitator-unfit']);
    }
    await enrolWith(members.facilitator.id).expect(201);
    const { body } = await enrolWith(members.facilitator.id).expect(409);
    expect(body).toMatchObject({ code: 'already-exists' });
  });
});

describe('a self-assessment', () => {
  it('is refused with every answer that is missing or no answer, and keeps what was saved', async () => {
    const campaignId = await createCampaign(tenant);
    const path = `subjects/${await enrol(tenant, campaignId, members.leader)}/self-assessment`;
    const { caller } = members.leader;
    await caller.put(path, { ratings: { 'makes-time': 4 }, complete: false }).expect(200);
    const incomplete = await caller.put(path, { ratings: { 'makes-time': 4 }, complete: true }).expect(422);
    expect(incomplete.body).toMatchObject({ code: 'self-assessment-incomplete' });
    expect(problemsOf(incomplete)).toHaveLength(23);
    const wrong = await caller
      .put(path, { ratings: { 'makes-time': 6, juggles: 3 }, complete: false })
      .expect(422);
    expect(problemsOf(wrong)).toEqual(['rating.makes-time: rating-unknown', 'rating.juggles: item-unknown']);
    const { body } = await caller.get(path).expect(200);
    expect(body).toMatchObject({ complete: false, response: { ratings: { 'makes-time': 4 } } });
  });
});
