import { Browser } from 'playwright-core';
import { addRaters, createCampaign, enrol } from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { launchBrowser, newPage } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';
import { expectSound, StaffWalk } from './staff-walk.js';

const GONE = 'gone@a-board.example';

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let people: SignedIn;
let path: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  browser = await launchBrowser();
  people = new SignedIn(browser, service);
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await addRaters(tenant, subjectId, [{ email: GONE, relationship: 'peer' }]);
  await service.database.query(
    `insert into register.address_problems (organisation_id, email, kind)
     select organisation_id, email, 'refused' from register.assignments where email = $1`,
    [GONE],
  );
  path = `/campaigns/${campaignId}/letters`;
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

describe.each(['en', 'cy'] as const)('the letters of a campaign (%s)', (language) => {
  const hr = (): Promise<StaffWalk> => people.walk(tenant.members.hr.email, {}, language);

  it('can be looked at, each kind for each group in each language, before the lock', async () => {
    const walk = await hr();
    await walk.open(path);
    await expectSound(walk);
    await walk.page.locator('main a[href*="/preview?"]').click();
    await expectSound(walk);
    const links = await walk.page.evaluate<string[]>(
      `[...document.querySelectorAll('main nav a')].map(({ search }) => search)`,
    );
    expect(links).toHaveLength(13 + 5 + 2);
    for (const search of links) {
      expect([search, await walk.open(`${path}/preview${search}`)]).toEqual([search, 200]);
      const letter = await walk.page.locator('.tosturi-letter').innerText();
      expect(letter).not.toMatch(/leader Example|gone@/);
    }
  });

  it('is shown with its layout in a document that can fetch and run nothing', async () => {
    const walk = await hr();
    const answer = await walk.page.goto(
      `${service.config.appOrigin}${path}/preview.html?kind=invitation&in=${language}&group=peer`,
    );
    expect(answer?.headers()['content-security-policy']).toContain('sandbox');
    expect(await walk.page.locator('html').getAttribute('lang')).toBe(language);
    const colour = await walk.page.evaluate<string>(
      `getComputedStyle(document.querySelector('main > p > a')).backgroundColor`,
    );
    expect(colour).toBe('rgb(29, 92, 99)');
  });

  it('say what is wrong with the days typed in, and keep them', async () => {
    const walk = await hr();
    await walk.open(path);
    const form = walk.page.locator('form[action$="/reminders"]');
    await form.locator('[name=firstReminder]').fill('9');
    await form.locator('[name=secondReminder]').fill('5');
    await Promise.all([
      walk.page.waitForResponse((response) => response.status() === 422),
      form.locator('button').click(),
    ]);
    await walk.page.waitForLoadState();
    await expectSound(walk);
    expect(await walk.page.locator('#firstReminder').inputValue()).toBe('9');
    expect(await walk.page.locator('#secondReminder-error').isVisible()).toBe(true);
  });
});

describe('HR', () => {
  it('changes when people are reminded, and leaves one reminder out', async () => {
    const walk = await people.walk(tenant.members.hr.email, { javaScript: false });
    await walk.open(path);
    const form = walk.page.locator('form[action$="/reminders"]');
    await form.locator('[name=firstReminder]').fill('10');
    await form.locator('[name=secondReminder]').fill('');
    await form.locator('button').click();
    await walk.page.waitForLoadState();
    const { body } = await tenant.members.hr.caller.get(path.slice(1)).expect(200);
    expect((body as { reminders: object }).reminders).toEqual({ first: 10, second: null, last: 3 });
  });

  it('corrects an address that letters do not reach, and keeps what was mistyped', async () => {
    const walk = await people.walk(tenant.members.hr.email);
    await walk.open(path);
    expect(await walk.words()).toContain(GONE);
    const form = walk.page.locator('form[action$="/addresses"]');
    await form.locator('[name=newEmail]').fill('nonsense');
    await Promise.all([
      walk.page.waitForResponse((response) => response.status() === 422),
      form.locator('button').click(),
    ]);
    await walk.page.waitForLoadState();
    await expectSound(walk);
    expect(await walk.page.locator('#newEmail').inputValue()).toBe('nonsense');
    await form.locator('[name=newEmail]').fill('right@a-board.example');
    await form.locator('button').click();
    await walk.page.locator(`text=${GONE}`).waitFor({ state: 'detached' });
    expect(await walk.words()).not.toContain(GONE);
  });
});

describe.each(['en-GB', 'cy-GB'] as const)('somebody who lost their letter (%s)', (locale) => {
  it('asks for another on a page without barriers', async () => {
    const page = await newPage(browser, { viewport: 'small', locale, javaScript: true });
    const rater = new StaffWalk(page, service);
    await rater.open('/o/a-board/answer');
    await rater.page.locator('main a[href$="/new-link"]').click();
    await expectSound(rater);
    await rater.fill({ email: 'nonsense' });
    expect(await rater.send()).toBe(422);
    await expectSound(rater);
    await rater.fill({ email: 'somebody@a-board.example' });
    expect(await rater.send()).toBe(200);
    await expectSound(rater);
  });
});
