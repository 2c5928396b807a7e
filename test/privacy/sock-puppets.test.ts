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
});

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

const proposing = (email: string) =>
  tenant.members.leader.caller.post(`subjects/${subjectId}/nominations/outsiders`, {
    name: 'Some Colleague',
    email,
  });

interface Refusal {
  readonly what: string;
  readonly status: number;
}

const refusalOf = async (attempt: ReturnType<typeof ask>, what: string): Promise<Refusal> => ({
  what,
  status: (await attempt).status,
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

  it('A24 is not the same mailbox under another spelling, from HR or from the leader', async () => {
    const { leader, otherLeader } = tenant.members;
    const own = leader.email.replace('@', '+second@');
    const dotted = leader.email.replace('le', 'l.e');
    await addRaters(tenant, subjectId, [{ email: otherLeader.email, relationship: 'peer' }]);
    const alias = otherLeader.email.toUpperCase().replace('@', '+AGAIN@');
    const attempts: Refusal[] = [];
    for (const email of [own, dotted, alias])
      for (const attempt of [ask, importing, proposing])
        attempts.push(await refusalOf(attempt(email, 'other'), email));
    recordLeak({
      id: 'A24',
      tried:
        'the leader’s own mailbox and that of a rater, with a plus, with dots, in capitals, by HR and by the leader',
      figure: `${String(attempts.filter(({ status }) => status >= 400).length)} of ${String(attempts.length)} refused`,
      chance: null,
    });
    expect(attempts.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
  });

  it('A24 is not an address from outside in a group of staff, by any way', async () => {
    const outside = 'leader.private@mail.example';
    const attempts: Refusal[] = [];
    for (const relationship of ['peer', 'direct-report'])
      for (const attempt of [ask, importing])
        attempts.push(await refusalOf(attempt(outside, relationship), relationship));
    const asStaff = await tenant.members.leader.caller.post(`subjects/${subjectId}/nominations/outsiders`, {
      name: 'Some Colleague',
      email: outside,
      relationship: 'peer',
    });
    attempts.push({ what: 'the leader, as a peer', status: asStaff.status });
    recordLeak({
      id: 'A24',
      tried: 'an address from outside among peers and direct reports, by form, by import and by the leader',
      figure: `${String(attempts.filter(({ status }) => status >= 400).length)} of ${String(attempts.length)} refused`,
      chance: null,
    });
    expect(attempts.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
  });

  it('A24 is not somebody who works here and was typed as if they did not', async () => {
    const { panel } = tenant.members;
    for (const email of [panel.email, panel.email.replace('@', '+x@'), `unknown@${tenant.slug}.example`])
      expect([email, (await proposing(email)).status]).toEqual([email, 422]);
  });

  it('A24 may be the leader under an outside address among other colleagues only past an approver who knows that person', async () => {
    const { leader, hr, approver } = tenant.members;
    await hr.caller.put(`subjects/${subjectId}/approver`, { approverId: approver.id }).expect(204);
    await proposing('leader.private@mail.example').expect(201);
    await leader.caller.post(`subjects/${subjectId}/nominations/submission`).expect(204);
    const path = `subjects/${subjectId}/nominations/acceptance`;
    await leader.caller.post(path, { outsiders: [] }).expect(404);
    await approver.caller.post(path, { outsiders: [] }).expect(422);
    recordLeak({
      id: 'A24',
      tried: 'a second address of the leader that nobody can tell from a stranger’s, among other colleagues',
      figure: 'only an approver who ticks that they know the person lets it pass: measured, not promised',
      chance: null,
    });
  });
});
