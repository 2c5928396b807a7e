import { Browser } from 'playwright-core';
import { PsychometricsView } from '../../src/application/psychometrics/psychometrics.view.js';
import { addLeaders, addUnit, runCampaign } from '../api/aggregate-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { launchBrowser } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';
import { expectSound } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let people: SignedIn;

const page = (): string => `/questionnaires/${tenant.questionnaireId}/psychometrics`;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  browser = await launchBrowser();
  people = new SignedIn(browser, service);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

describe('how well the questionnaire works', () => {
  it('says before the first opening that there is nothing yet', async () => {
    const walk = await people.walk(tenant.members.administrator.email);
    await walk.open('/organisation');
    await walk.page.locator(`main a[href="${page()}"]`).click();
    expect(await walk.words()).toContain('No campaign with this questionnaire has been opened yet');
    await expectSound(walk);
  });

  it('is read by the administrator after 100 answers about ten leaders, in both languages, and by nobody else', async () => {
    const unit = await addUnit(tenant, 'Ward', null);
    const leaders = await addLeaders(tenant, unit, { prefix: 'leader-', count: 10 });
    const rating = (leader: number, peer: number): number => 1 + (leader % 3) + (peer % 3);
    await runCampaign(service, tenant, leaders, { name: 'round', peers: 10, rating });
    const { body } = await tenant.members.administrator.caller
      .get(`questionnaires/${tenant.questionnaireId}/psychometrics`)
      .expect(200);
    const [campaign] = (body as PsychometricsView).campaigns;
    expect(campaign?.reliabilities).toHaveLength(4);
    expect(campaign?.reliabilities[0]).toMatchObject({ group: 'peer', language: 'en', ballotsAtLeast: 100 });
    for (const language of ['en', 'cy'] as const) {
      const walk = await people.walk(tenant.members.administrator.email, {}, language);
      await walk.open(page());
      expect(await walk.page.locator('main table').count()).toBe(2);
      await expectSound(walk);
    }
    const hr = await people.walk(tenant.members.hr.email);
    expect(await hr.open(page())).toBe(404);
  }, 600_000);
});
