import { Browser, Page } from 'playwright-core';
import { assessOneself, createCampaign, enrol } from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { expectNoAxeViolations } from '../support/accessibility.js';
import { launchBrowser, PageSetting, scrollsSideways } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';
import { StaffWalk } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let people: SignedIn;
let subjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  browser = await launchBrowser();
  people = new SignedIn(browser, service);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const walkAs = (
  name: keyof Tenant['members'],
  setting: Partial<PageSetting> = {},
  language: 'en' | 'cy' = 'en',
): Promise<StaffWalk> => people.walk(tenant.members[name].email, setting, language);

const address = (): string => `/subjects/${subjectId}/self-report`;

const idsOn = (page: Page): Promise<string[]> =>
  page.locator('.tosturi-section > h2').evaluateAll((all) => all.map(({ id }) => id));

describe('the report on one’s own view', () => {
  it('does not exist until the self-assessment is finished', async () => {
    const walk = await walkAs('leader');
    expect(await walk.open(address())).toBe(404);
    await assessOneself(tenant.members.leader, subjectId);
    expect(await walk.open(address())).toBe(200);
  });

  it.each([
    ['en', 'phone'],
    ['cy', 'desk'],
  ] as const)(
    'is there at once, sound to read, and compares with nobody (%s, %s)',
    async (language, viewport) => {
      const walk = await walkAs('leader', { viewport }, language);
      await walk.open(`/subjects/${subjectId}/self-assessment/answers`);
      await walk.open(address());
      expect(await idsOn(walk.page)).toEqual([
        'about',
        'strengths',
        'compass',
        'choose',
        'sources',
        'method',
      ]);
      await walk.page.locator('canvas[role=img][aria-label]').waitFor();
      expect(await walk.page.locator(`a[href="/subjects/${subjectId}/raters"]`).count()).toBe(1);
      await expectNoAxeViolations(walk.page);
      expect(await scrollsSideways(walk.page)).toBe(false);
    },
  );

  it('has its picture without JavaScript, and its file in either language', async () => {
    const walk = await walkAs('leader', { javaScript: false });
    await walk.open(address());
    const picture = (await walk.page.locator('figure img').getAttribute('src')) ?? '';
    const { request } = walk.page.context();
    const svg = await request.get(`${service.config.appOrigin}${picture}`);
    expect([svg.status(), svg.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
    for (const language of ['en', 'cy']) {
      const file = await request.get(`${service.config.appOrigin}${address()}.pdf?language=${language}`);
      expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('is nobody else’s to read, the facilitator’s neither', async () => {
    for (const name of ['facilitator', 'hr', 'manager', 'otherLeader', 'panel', 'administrator'] as const) {
      const walk = await walkAs(name);
      for (const path of [address(), `${address()}.pdf`, `${address()}/charts/en/1`])
        expect([name, path, await walk.open(path)]).toEqual([name, path, 404]);
    }
  });
});
