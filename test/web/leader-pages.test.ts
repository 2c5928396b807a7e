import { Browser, Page } from 'playwright-core';
import { addRaters, answer, codeFor, createCampaign, enrol, startCollecting } from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { expectNoAxeViolations } from '../support/accessibility.js';
import { launchBrowser, PageSetting, scrollsSideways } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';
import { StaffWalk } from './staff-walk.js';

const SLUG = 'a-board';
const ITEMS = 24;

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let people: SignedIn;
let campaignId: string;
let subjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, SLUG);
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  browser = await launchBrowser();
  people = new SignedIn(browser, service);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const leaderWalk = (setting: Partial<PageSetting> = {}, language: 'en' | 'cy' = 'en'): Promise<StaffWalk> =>
  people.walk(tenant.members.leader.email, setting, language);

const at = (page: string): string => `/subjects/${subjectId}/${page}`;

/** axe needs the page's own timers, so it can look at pages that run scripts only. */
const expectSound = async ({ page, path }: StaffWalk): Promise<void> => {
  await expectNoAxeViolations(page);
  expect([path, await scrollsSideways(page)]).toEqual([path, false]);
};

const press = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).click()]);
};

const SAVE = '.tosturi-save button';
const FINISH = 'button[name=finish]';

const toLastPart = async (page: Page): Promise<void> => {
  while ((await page.locator('[data-continue]:visible').count()) > 0)
    await page.locator('[data-continue]:visible').click();
};

const rateAll = async (page: Page): Promise<void> => {
  const choices = page.locator('input[name^="rating."][value="3"]');
  for (let index = 0; index < ITEMS; index += 1) await choices.nth(index).check();
};

describe('the self-assessment', () => {
  it('is the first step that a leader is led to', async () => {
    const walk = await leaderWalk();
    await walk.open('/my-feedback');
    expect(await walk.words()).toContain('Next: your own view.');
    await expectSound(walk);
    await press(walk.page, 'main a.nhsuk-button');
    expect(walk.path).toBe(at('self-assessment'));
    await expectSound(walk);
  });

  it('keeps a draft, in which an unanswered question stays unanswered', async () => {
    const walk = await leaderWalk({ javaScript: false });
    await walk.open(at('self-assessment'));
    await walk.page.locator('input[name^="rating."][value="5"]').first().check();
    await press(walk.page, SAVE);
    expect(walk.path).toBe(at('self-assessment/saved'));
    await walk.open(at('self-assessment'));
    expect(await walk.page.locator('input:checked').count()).toBe(1);
    expect(await walk.page.locator('input:checked').inputValue()).toBe('5');
  });

  it('is not finished while answers are missing: each is named by its number and leads to its question', async () => {
    const walk = await leaderWalk();
    await walk.open(at('self-assessment'));
    await walk.page.locator('input[name^="rating."][value="not-observed"]').nth(1).check();
    await toLastPart(walk.page);
    await press(walk.page, FINISH);
    const problems = walk.page.locator('.nhsuk-error-summary a');
    expect(await problems.count()).toBe(ITEMS - 2);
    expect(await problems.first().innerText()).toBe('Question 3: choose an answer.');
    await expectSound(walk);
    await problems.nth(20).click();
    expect(await walk.page.locator('[data-section-heading]:visible').innerText()).toContain('Part 4 of 5');
    await walk.open(at('self-assessment'));
    expect(await walk.page.locator('input:checked').count()).toBe(2);
  });

  it('is locked once finished, and can be read but no longer changed', async () => {
    const walk = await leaderWalk({ javaScript: false });
    await walk.open(at('self-assessment'));
    await rateAll(walk.page);
    await press(walk.page, FINISH);
    expect(walk.path).toBe(at('self-assessment/finished'));
    await walk.open(at('self-assessment'));
    expect(walk.path).toBe(at('self-assessment/answers'));
    expect(await walk.page.locator('main input').count()).toBe(0);
    expect(await walk.page.locator('main dd', { hasText: 'Sometimes' }).count()).toBe(ITEMS);
  });

  it.each(['saved', 'finished', 'answers'])('shows no barrier on the page that says “%s”', async (page) => {
    const walk = await leaderWalk();
    await walk.open(at(`self-assessment/${page}`));
    await expectSound(walk);
  });

  it('is nobody else’s', async () => {
    for (const name of ['hr', 'facilitator', 'otherLeader', 'manager'] as const) {
      const walk = await people.walk(tenant.members[name].email);
      expect([name, await walk.open(at('self-assessment'))]).toEqual([name, 404]);
    }
  });
});

describe('the raters', () => {
  it('look the same whether or not somebody has answered', async () => {
    const walk = await leaderWalk();
    await addRaters(tenant, subjectId, [{ email: 'answers@a-board.example', relationship: 'peer' }]);
    await startCollecting(service, tenant, campaignId);
    const seen = async (): Promise<string> => {
      await walk.open('/my-feedback');
      const feedback = await walk.words();
      await walk.open(at('raters'));
      return feedback + (await walk.words());
    };
    const before = await seen();
    await answer(service, SLUG, { code: codeFor(service, 'answers@a-board.example'), rating: 4 });
    expect(await seen()).toBe(before);
    expect(before).toContain('Answers are coming in.');
    expect(before).toContain('does not show who has answered');
  });
});

describe('in Welsh', () => {
  it.each(['my-feedback', 'raters', 'self-assessment/answers'])(
    '%s is complete and without barriers',
    async (page) => {
      const walk = await leaderWalk({ locale: 'cy-GB' }, 'cy');
      expect(await walk.open(page === 'my-feedback' ? '/my-feedback' : at(page))).toBe(200);
      expect(await walk.page.locator('html').getAttribute('lang')).toBe('cy');
      await expectSound(walk);
    },
  );
});
