import { addRaters, createCampaign, enrol } from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { startTestService, TestService } from '../support/test-service.js';
import { recordLeak } from './leak-figures.js';

let service: TestService;
let tenant: Tenant;
let campaignId: string;
let subjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
}, 120_000);

afterAll(async () => {
  await service.stop();
});

const ask = (email: string, relationship = 'peer') =>
  tenant.members.hr.caller.post(`subjects/${subjectId}/raters`, {
    name: 'Some Colleague',
    email,
    relationship,
  });

const importing = (email: string, relationship = 'peer') =>
  tenant.members.hr.caller.post(`campaigns/${campaignId}/raters/import`, {
    csv: `leader_email,relationship,name,email\n${tenant.members.leader.email},${relationship},Some Colleague,${email}`,
  });

const asked = async (): Promise<number> => {
  const { body } = await tenant.members.hr.caller.get(`subjects/${subjectId}/raters`).expect(200);
  return (body as readonly unknown[]).length;
};

describe('A24 somebody who answers more than once, or about themselves', () => {
  it('A24 is not the leader under their own address, in any spelling, one by one or by import', async () => {
    const own = tenant.members.leader.email;
    const refusals: number[] = [];
    for (const spelling of [own, own.toUpperCase(), own.replace(/^./, (first) => first.toUpperCase())])
      for (const attempt of [ask, importing]) refusals.push((await attempt(spelling)).status);
    recordLeak({
      id: 'A24',
      tried: 'the leader’s own address as a rater, in three spellings, by form and by import',
      figure: `${String(refusals.filter((status) => status >= 400).length)} of ${String(refusals.length)} refused`,
      chance: null,
    });
    expect(refusals.every((status) => status >= 400 && status < 500)).toBe(true);
    expect(await asked()).toBe(0);
  });

  it('A24 is not one colleague asked twice under one address, in any spelling or relationship', async () => {
    const email = `colleague@${tenant.slug}.example`;
    await addRaters(tenant, subjectId, [{ email, relationship: 'peer' }]);
    const again = [await ask(email), await ask(email.toUpperCase()), await ask(email, 'direct-report')];
    expect(again.map(({ status }) => status)).toEqual([409, 409, 409]);
    expect((await importing(email.toUpperCase(), 'other')).status).toBeGreaterThanOrEqual(400);
    expect(await asked()).toBe(1);
  });

  it('A24 is not a second line manager', async () => {
    await addRaters(tenant, subjectId, [{ email: tenant.members.manager.email, relationship: 'manager' }]);
    await ask(`second@${tenant.slug}.example`, 'manager').expect(409);
  });

  it('A24 (measured, not promised) may be one person under a second address, until raters are approved', async () => {
    const puppets = [
      ['colleague+again@a-board.example', 'peer'],
      ['leader+second@a-board.example', 'peer'],
      ['leader.private@mail.example', 'direct-report'],
    ] as const;
    const statuses: number[] = [];
    for (const [email, relationship] of puppets) statuses.push((await ask(email, relationship)).status);
    recordLeak({
      id: 'A24',
      tried:
        'not yet applicable: a second address, an alias, an outside address in a staff group (approval comes later)',
      figure: `${String(statuses.filter((status) => status >= 400).length)} of ${String(statuses.length)} refused`,
      chance: null,
    });
    expect(statuses.every((status) => status < 500)).toBe(true);
  });
});
