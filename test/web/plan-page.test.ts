import { Browser } from 'playwright-core';
import { closeAndOpen, createCampaign, enrol, RELEASE_NOW, startCollecting } from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { launchBrowser, scrollsSideways } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';
import { expectSound } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let people: SignedIn;
let path: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await startCollecting(service, tenant, campaignId);
  await closeAndOpen(service, tenant, campaignId);
  await tenant.members.facilitator.caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(204);
  path = `/my-feedback/${subjectId}/plan`;
  browser = await launchBrowser();
  people = new SignedIn(browser, service);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

describe('the page of the one behaviour', () => {
  it.each(['en', 'cy'] as const)(
    'has no barrier a machine can find, empty and refused (%s)',
    async (language) => {
      const walk = await people.walk(tenant.members.leader.email, {}, language);
      await walk.open('/my-feedback');
      expect(await walk.page.locator(`main a[href="${path}"]`).count()).toBe(1);
      await expectSound(walk);
      await walk.open(path);
      await expectSound(walk);
      expect(await walk.send()).toBe(422);
      await expectSound(walk);
    },
  );

  it('keeps what was typed when something is missing, and the plan when nothing is, without JavaScript', async () => {
    const walk = await people.walk(tenant.members.leader.email, { javaScript: false });
    await walk.open(path);
    await walk.fill({ behaviour: 'Listening to the end', situation: 'somebody is upset' });
    expect(await walk.send()).toBe(422);
    expect(await walk.page.locator('#situation').inputValue()).toBe('somebody is upset');
    await walk.fill({ action: 'I put my phone away', helpers: 'Siân' });
    expect(await walk.send()).toBe(200);
    const words = await walk.words();
    for (const kept of ['Listening to the end', 'somebody is upset', 'I put my phone away', 'Siân'])
      expect(words).toContain(kept);
    expect(await scrollsSideways(walk.page)).toBe(false);
  });

  it('can be chosen from the behaviours of the questionnaire, and looked at again in Welsh', async () => {
    const walk = await people.walk(tenant.members.leader.email, {}, 'cy');
    await walk.open(path);
    const option = walk.page.locator('#item option').nth(1);
    const [value, text] = [(await option.getAttribute('value')) ?? '', (await option.innerText()).trim()];
    await walk.choose({ item: value });
    expect(await walk.send()).toBe(200);
    expect(await walk.page.locator('main dl').innerText()).toContain(text);
    await expectSound(walk);
  });

  it('does not exist for anybody else', async () => {
    for (const name of ['facilitator', 'hr', 'manager', 'otherLeader'] as const) {
      const walk = await people.walk(tenant.members[name].email);
      for (const address of [path, `${path}.ics`])
        expect([name, await walk.open(address)]).toEqual([name, 404]);
    }
  });
});
