import { Browser } from 'playwright-core';
import { assessOneself } from '../api/campaign-steps.js';
import { fillRegister, Nominating, startNominating } from '../api/nomination-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { launchBrowser } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';
import { expectSound, StaffWalk } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let people: SignedIn;
let setting: Nominating;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  setting = await startNominating(tenant, await fillRegister(tenant));
  await assessOneself(tenant.members.leader, setting.subjectId);
  browser = await launchBrowser();
  people = new SignedIn(browser, service);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const walkAs = (
  name: 'leader' | 'approver' | 'hr' | 'administrator',
  language: 'en' | 'cy' = 'en',
  javaScript = true,
): Promise<StaffWalk> => people.walk(tenant.members[name].email, { javaScript }, language);

const raters = (): string => `/subjects/${setting.subjectId}/raters`;

/** Presses the one button of the form that goes there. */
const press = async (walk: StaffWalk, action: string): Promise<void> => {
  const { page } = walk;
  await Promise.all([
    page.waitForEvent('load'),
    page.locator(`form[action$="${action}"] button`).first().click(),
  ]);
};

const find = async (walk: StaffWalk, name: string, relationship: string): Promise<void> => {
  await walk.open(`${raters()}/colleagues?relationship=${relationship}`);
  await walk.page.locator('main [name=q]').fill(name);
  await press(walk, '/colleagues');
};

describe('the leader', () => {
  it('finds colleagues by name, without JavaScript, and proposes those whom they tick', async () => {
    const walk = await walkAs('leader', 'en', false);
    await walk.open('/my-feedback');
    await walk.open(raters());
    expect(await walk.words()).toMatch(/Peers\s*Nobody yet. At least 5 must answer[\s\S]*we suggest 8/);
    await find(walk, 'peer', 'peer');
    for (const index of [0, 1, 2, 3])
      await walk.page.locator('main input[name=personIds]').nth(index).check();
    await press(walk, 'relationship=peer');
    expect(walk.path).toBe(`${raters()}#group-peer`);
    expect(await walk.words()).toMatch(/Named so far: 4. At least 5 must answer/);
  });

  it('is shown why somebody cannot be chosen, and told when nobody was ticked', async () => {
    const walk = await walkAs('leader');
    await find(walk, 'team1', 'peer');
    expect(await walk.words()).toContain('In your team, which is asked as a whole');
    expect(await walk.page.locator('main input[name=personIds]').count()).toBe(0);
    await find(walk, 'peer', 'other');
    await expectSound(walk);
    await press(walk, 'relationship=other');
    expect(await walk.words()).toContain('choose at least one');
    expect(await walk.page.locator('#q').inputValue()).toBe('peer');
    await expectSound(walk);
    await find(walk, 'zzz', 'other');
    expect(await walk.words()).toContain('Nobody of that name works here');
  });

  it('adds somebody from outside by address, and nobody who works here', async () => {
    const walk = await walkAs('leader');
    await walk.open(`${raters()}/outside`);
    await expectSound(walk);
    await walk.fill({ name: 'Pat Partner', email: 'peer9+x@a-board.example' });
    expect(await walk.send()).toBe(422);
    expect(await walk.words()).toContain('belongs to somebody who works here');
    expect(await walk.page.locator('#name').inputValue()).toBe('Pat Partner');
    await expectSound(walk);
    await walk.fill({ email: 'pat@council.example' });
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).toMatch(/Pat Partner[\s\S]*From outside/);
  });

  it('takes one back, sends the list with the whole team, and sees that it waits', async () => {
    const walk = await walkAs('leader');
    await walk.open(raters());
    await press(walk, '/take-back');
    expect(await walk.words()).toContain('Named so far: 3.');
    await press(walk, '/submission');
    expect(await walk.words()).toMatch(/waits to be accepted[\s\S]*team6/);
    await expectSound(walk);
    await walk.open('/my-feedback');
    expect(await walk.words()).toContain('Your list waits to be accepted.');
    await expectSound(walk);
  });

  it('asks for patients not to apply, with a reason', async () => {
    const walk = await walkAs('leader');
    await walk.open(`/subjects/${setting.subjectId}/without-patients`);
    await expectSound(walk);
    expect(await walk.send()).toBe(422);
    await walk.fill({ reason: 'I work in finance.' });
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).toContain('has not decided yet');
  });
});

describe('the approver', () => {
  it('finds the list that waits, takes somebody out and asks for more', async () => {
    const walk = await walkAs('approver');
    await walk.open('/approvals');
    expect(await walk.words()).toMatch(/leader Example[\s\S]*Waits for you/i);
    await expectSound(walk);
    await walk.page.locator('main h2 a').first().click();
    await expectSound(walk);
    await press(walk, await firstRemoval(walk));
    expect(await walk.words()).toContain('Not accepted');
    await press(walk, '/more');
    expect(await walk.words()).toContain('Your note');
    await walk.page.locator('#note').fill('Please add two doctors.');
    await press(walk, '/more');
    expect(await walk.words()).toContain('More or other people have been asked for');
    const leader = await walkAs('leader');
    await leader.open(raters());
    expect(await leader.words()).toContain('Please add two doctors.');
    await expectSound(leader);
    await press(leader, '/submission');
  });

  it('has to know whoever is from outside before the list is accepted, and decides about patients', async () => {
    const walk = await walkAs('approver', 'en', false);
    await walk.open(`/approvals/${setting.subjectId}`);
    await press(walk, '/patients');
    expect(await walk.words()).toContain('The approver agreed');
    await press(walk, '/accept');
    expect(await walk.words()).toContain('Tick that you know Pat Partner');
    await walk.page.locator('main input[name=outsiders]').check();
    await press(walk, '/accept');
    expect(await walk.words()).toContain('The list has been accepted');
  });

  it('has nothing at the address of somebody else’s leader', async () => {
    const walk = await walkAs('approver');
    expect(await walk.open(`/approvals/${tenant.members.leader.id}`)).toBe(404);
    expect(await walk.open(raters())).toBe(404);
    const hr = await walkAs('hr');
    expect(await hr.open(`/approvals/${setting.subjectId}`)).toBe(404);
  });
});

const firstRemoval = async (walk: StaffWalk): Promise<string> => {
  const action = await walk.page.locator('main form[action*="/remove/"]').nth(1).getAttribute('action');
  return action?.split('/approvals')[1] ?? '';
};

describe('HR and the administrator', () => {
  it('choose the approver, and see who is asked by several leaders', async () => {
    const walk = await walkAs('hr');
    const page = `/campaigns/${setting.campaignId}/subjects/${setting.subjectId}/raters`;
    await walk.open(page);
    expect(await walk.words()).toContain('Approver: approver Example.');
    await expectSound(walk);
    await walk.choose({ approverId: tenant.members.approver.id });
    expect(await walk.sendFormWith('approverId')).toBe(200);
    await walk.open('/rater-loads');
    await expectSound(walk);
  });

  it('set how often one person may be asked, and which addresses are the organisation’s', async () => {
    const walk = await walkAs('administrator');
    await walk.open('/organisation/raters');
    await expectSound(walk);
    await walk.fill({ openInvitationsLimit: '0', staffDomains: 'a-board.example\nnot a domain' });
    expect(await walk.send()).toBe(422);
    expect(await walk.page.locator('#staffDomains').inputValue()).toContain('not a domain');
    await expectSound(walk);
    await walk.fill({ openInvitationsLimit: '9', staffDomains: 'a-board.example\nb-board.example' });
    expect(await walk.send()).toBe(200);
    await walk.open('/organisation/raters');
    expect(await walk.page.locator('#staffDomains').inputValue()).toBe('a-board.example\nb-board.example');
  });
});

describe('in Welsh', () => {
  it('every page about raters is complete and without barriers', async () => {
    for (const [name, paths] of [
      ['leader', [raters(), `${raters()}/colleagues?q=peer`, `${raters()}/outside`, '/my-feedback']],
      ['approver', ['/approvals', `/approvals/${setting.subjectId}`]],
      ['hr', ['/rater-loads', `/campaigns/${setting.campaignId}/enrol`, '/campaigns/new']],
      ['administrator', ['/organisation/raters', '/organisation']],
    ] as const) {
      const walk = await walkAs(name, 'cy');
      for (const path of paths) {
        expect([path, await walk.open(path)]).toEqual([path, 200]);
        await expectSound(walk);
      }
    }
  });
});
