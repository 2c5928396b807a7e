import { CampaignDetailView } from '../../src/application/campaigns/campaigns.view.js';
import { startTestService, TestService } from '../support/test-service.js';
import {
  addRaters,
  answer,
  campaignInput,
  codeFor,
  day,
  enrol,
  openInvitation,
  startCollecting,
  takeToken,
} from './campaign-steps.js';
import { problemsOf } from './people-list.js';
import { createTenant, Tenant } from './tenant.js';

let service: TestService;
let tenant: Tenant;
let campaignId: string;
let extended: string;
let other: string;

const hr = () => tenant.members.hr.caller;
const EXTENDED = 'with-more-time@a-board.example';
const OTHER = 'without@a-board.example';

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const input = { ...campaignInput(tenant.questionnaireId), closesOn: day(14), finalClosesOn: day(21) };
  const made = await hr().post('campaigns', input).expect(201);
  campaignId = (made.body as { id: string }).id;
  extended = await enrol(tenant, campaignId, tenant.members.leader);
  other = await enrol(tenant, campaignId, tenant.members.otherLeader);
  await addRaters(tenant, extended, [{ email: EXTENDED, relationship: 'peer' }]);
  await addRaters(tenant, other, [{ email: OTHER, relationship: 'peer' }]);
  await startCollecting(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

const extend = (subjectId: string, closesOn: string) =>
  hr().put(`subjects/${subjectId}/extension`, { closesOn });

/** As if the days since the lock had gone by: what was to come at the campaign's last day lies behind now. */
const letTheLastDayPass = (): Promise<unknown> =>
  service.database.query(
    `update register.campaigns set closes_at = now() - interval '1 minute', opens_at = now() - interval '2 days'
     where id = $1`,
    [campaignId],
  );

describe('more time for the raters of one leader', () => {
  it('is refused beyond the final closing, and for a day that is not later', async () => {
    expect(problemsOf(await extend(extended, day(22)).expect(422))).toEqual([
      'closesOn: after-final-closing',
    ]);
    expect(problemsOf(await extend(extended, day(14)).expect(422))).toEqual(['closesOn: not-later']);
    await extend(extended, '2026-02-30').expect(422);
  });

  it('is told to HR, to the raters and beside the seal, and stands in the audit chain', async () => {
    await extend(extended, day(18)).expect(204);
    await extend(extended, day(18)).expect(204);
    const { subjects } = (await hr().get(`campaigns/${campaignId}`).expect(200)).body as CampaignDetailView;
    expect(new Map(subjects.map(({ id, extendedTo }) => [id, extendedTo]))).toEqual(
      new Map([
        [extended, day(18)],
        [other, null],
      ]),
    );
    const seen = await openInvitation(service, tenant.slug, codeFor(service, EXTENDED));
    const unchanged = await openInvitation(service, tenant.slug, codeFor(service, OTHER));
    expect([seen.closesOn, unchanged.closesOn]).toEqual([day(18), day(14)]);
    const page = await service.app().get(`/o/${tenant.slug}/seals/${campaignId}`).expect(200);
    expect(page.text.match(/Amended after the lock/g)).toHaveLength(1);
    const [event, ...more] = await service.database.query<{ data: unknown }>(
      `select data from register.audit_events where kind = 'closing-amended'`,
    );
    expect(event?.data).toMatchObject({ campaignId, subjectId: extended, closesOn: day(18) });
    expect(more).toEqual([]);
    const { body } = await tenant.members.leader.caller.get('my-subjects').expect(200);
    expect(body).toMatchObject([{ closesOn: day(18) }]);
  });

  it('never becomes less again', async () => {
    await extend(extended, day(16)).expect(422);
  });

  it('is written in the letters that go out from then on', async () => {
    await service.app().post(`/api/v1/o/${tenant.slug}/fresh-links`).send({ email: EXTENDED }).expect(202);
    await service.sendLetters();
    const letter = service.letters().find(({ to }) => to.includes(EXTENDED));
    const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(letter?.text).toContain(words.format(new Date(day(18))));
  });

  it('keeps the campaign open for those who have it, and for nobody else', async () => {
    await letTheLastDayPass();
    await service.runTimers();
    expect((await hr().get(`campaigns/${campaignId}`).expect(200)).body).toMatchObject({
      state: 'collecting',
    });
    await takeToken(service, tenant.slug, codeFor(service, OTHER)).expect(410);
    const { receipt } = await answer(service, tenant.slug, { code: codeFor(service, EXTENDED), rating: 4 });
    expect(receipt).toMatch(/\w/);
  });

  it('ends with the last leader’s day: then the campaign closes by itself', async () => {
    await service.database.query(
      `update register.subjects set extended_to = now() - interval '1 second' where id = $1`,
      [extended],
    );
    await service.runTimers();
    expect((await hr().get(`campaigns/${campaignId}`).expect(200)).body).toMatchObject({ state: 'closed' });
    await extend(other, day(20)).expect(409);
  });
});
