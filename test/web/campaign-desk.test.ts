import { Browser } from 'playwright-core';
import {
  addRaters,
  campaignInput,
  createCampaign,
  day,
  enrol,
  startCollecting,
} from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { launchBrowser } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';
import { expectSound, StaffWalk } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let signedIn: SignedIn;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  browser = await launchBrowser();
  signedIn = new SignedIn(browser, service);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const LANGUAGES = ['en', 'cy'] as const;

const walkAsHr = (language: (typeof LANGUAGES)[number]): Promise<StaffWalk> =>
  signedIn.walk(tenant.members.hr.email, {}, language);

describe.each(LANGUAGES)('creating a campaign, in %s', (language) => {
  it('begins with a template and a day, suggests every date, and lets each be changed', async () => {
    const hr = await walkAsHr(language);
    await hr.open('/campaigns/begin');
    await expectSound(hr);
    await hr.tick('template', 'eight-weeks');
    await hr.fill({ startsOn: '2097-01-07' });
    await hr.page.locator('main form button').click();
    expect(await hr.page.locator('#opensOn').inputValue()).toBe('2097-01-21');
    expect(await hr.page.locator('#closesOn').inputValue()).toBe('2097-02-17');
    await expectSound(hr);
    await hr.fill({ nameEn: 'From a template', nameCy: 'O dempled', closesOn: '2097-01-01' });
    await hr.tick('purpose', 'development');
    expect(await hr.send()).toBe(422);
    await expectSound(hr);
    await hr.fill({ closesOn: '2097-02-20' });
    expect(await hr.send()).toBe(200);
    await expectSound(hr);
    await hr.open(`${hr.path}/dates`);
    await expectSound(hr);
    await hr.fill({ releaseBy: '2097-01-01' });
    expect(await hr.send()).toBe(422);
    await expectSound(hr);
    await hr.fill({ releaseBy: '2097-03-06' });
    expect(await hr.send()).toBe(200);
    expect(await hr.words()).toMatch(/6 (March|Mawrth) 2097/);
  });

  it('copies an earlier one and names who is not taken over', async () => {
    const campaignId = await createCampaign(tenant);
    await enrol(tenant, campaignId, tenant.members.leader);
    await enrol(tenant, campaignId, tenant.members.otherLeader);
    const left = `people/${tenant.members.otherLeader.id}/departure`;
    await tenant.members.hr.caller.put(left, {}).expect(204);
    const hr = await walkAsHr(language);
    await hr.open(`/campaigns/${campaignId}/copy`);
    await expectSound(hr);
    expect(await hr.send()).toBe(422);
    await expectSound(hr);
    await hr.fill({ nameEn: 'A year later', nameCy: 'Flwyddyn yn ddiweddarach' });
    expect(await hr.send()).toBe(200);
    expect(await hr.words()).toContain('otherLeader Example');
    await expectSound(hr);
    await tenant.members.hr.caller.delete(left).expect(204);
  });

  it('makes the next monthly cohort once', async () => {
    const campaignId = await createCampaign(tenant);
    const hr = await walkAsHr(language);
    await hr.open(`/campaigns/${campaignId}/next-cohort`);
    await expectSound(hr);
    expect(await hr.send()).toBe(200);
    expect(hr.path).not.toContain(campaignId);
    await hr.open(`/campaigns/${campaignId}/next-cohort`);
    expect(await hr.send()).toBe(409);
    await expectSound(hr);
  });
});

describe.each(LANGUAGES)('enrolling by unit, in %s', (language) => {
  it('shows who would be enrolled before anybody is, and names what is missing', async () => {
    const { hr: member, facilitator } = tenant.members;
    const unit = await member.caller
      .post('units', { nameEn: `Surgery ${language}`, nameCy: `Llawfeddygaeth ${language}` })
      .expect(201);
    const unitId = (unit.body as { id: string }).id;
    const leader = { givenName: 'Nia', familyName: `Rees ${language}`, jobTitle: 'Nurse', language: 'cy' };
    const email = `nia-${language}@a-board.example`;
    await member.caller.post('people', { ...leader, email, unitId, roles: ['leader'] }).expect(201);
    const hr = await walkAsHr(language);
    const path = `/campaigns/${await createCampaign(tenant)}`;
    await hr.open(`${path}/enrol-units`);
    await expectSound(hr);
    expect(await hr.send()).toBe(422);
    await expectSound(hr);
    await hr.tick('unitIds', unitId);
    await hr.tick('facilitatorIds', facilitator.id);
    await hr.tick('patientsApply', 'no');
    expect(await hr.send()).toBe(200);
    await expectSound(hr);
    expect(await hr.words()).toMatch(/No line manager|Dim rheolwr llinell/);
    await hr.page.getByLabel(`Nia Rees ${language}`).setChecked(true);
    expect(await hr.send()).toBe(200);
    expect(hr.path).toBe(path);
    expect(await hr.words()).toContain(`Nia Rees ${language}`);
  });
});

/** A campaign that collects, with one leader who is asked about too little. */
async function collecting(name: string): Promise<{ readonly path: string; readonly subject: string }> {
  const { hr, leader } = tenant.members;
  const input = { ...campaignInput(tenant.questionnaireId), nameEn: name, closesOn: day(6) };
  const made = await hr.caller.post('campaigns', { ...input, finalClosesOn: day(20) }).expect(201);
  const id = (made.body as { id: string }).id;
  const subjectId = await enrol(tenant, id, leader);
  await addRaters(tenant, subjectId, [{ email: `peer-${name}@a-board.example`, relationship: 'peer' }]);
  await startCollecting(service, tenant, id);
  return { path: `/campaigns/${id}`, subject: `/campaigns/${id}/subjects/${subjectId}` };
}

describe.each(LANGUAGES)('while answers are collected, in %s', (language) => {
  it('shows on one page what needs doing, each with a link to where it is done', async () => {
    const { path, subject } = await collecting(`todo-${language}`);
    const hr = await walkAsHr(language);
    await hr.open('/attention');
    await expectSound(hr);
    const links = await hr.page
      .locator('main section a')
      .evaluateAll((found: { getAttribute(name: string): string }[]) =>
        found.map((link) => link.getAttribute('href')),
      );
    expect(links).toEqual(expect.arrayContaining([path, `${subject}/raters`, `${subject}/patient-codes`]));
    for (const link of new Set(links)) expect([link, await hr.open(link)]).toEqual([link, 200]);
  });

  it('gives one leader more time, chooses another facilitator, and shows participation without a number', async () => {
    const { path, subject } = await collecting(`time-${language}`);
    const hr = await walkAsHr(language);
    await hr.open(`${subject}/extension`);
    await expectSound(hr);
    await hr.fill({ closesOn: day(30) });
    expect(await hr.send()).toBe(422);
    await expectSound(hr);
    await hr.fill({ closesOn: day(15) });
    expect(await hr.send()).toBe(200);
    await expectSound(hr);
    await hr.open(`${subject}/facilitator`);
    await expectSound(hr);
    expect(await hr.send()).toBe(422);
    await hr.open(`${path}/participation`);
    await expectSound(hr);
    expect(await hr.page.locator('main table').innerText()).not.toMatch(/\d/);
  });
});

describe.each(LANGUAGES)('one person, in %s', (language) => {
  it('is changed on a page of their own, and warned of before they leave somebody alone', async () => {
    await collecting(`leaves-${language}`);
    const { facilitator, approver } = tenant.members;
    const hr = await walkAsHr(language);
    await hr.open(`/people/${approver.id}/edit`);
    await expectSound(hr);
    expect(await hr.page.locator('#email').inputValue()).toBe(approver.email);
    await hr.fill({ jobTitle: '' });
    expect(await hr.send()).toBe(422);
    await expectSound(hr);
    await hr.fill({ jobTitle: `Matron ${language}` });
    expect(await hr.send()).toBe(200);
    expect(await hr.words()).toContain(`Matron ${language}`);
    await hr.open(`/people/${facilitator.id}/left`);
    await expectSound(hr);
    expect(await hr.page.locator('main a[href$="/facilitator"]').count()).toBeGreaterThan(0);
  });
});
