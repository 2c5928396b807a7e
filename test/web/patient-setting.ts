import { Browser, Page } from 'playwright-core';
import { createCampaign, enrol, makePatientCodes, startCollecting } from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { launchBrowser, newPage, PageSetting } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SLUG } from './rater-walk.js';

/** A leader whose patients have cards, and a browser to answer in. */
export class PatientSetting {
  readonly service: TestService;
  readonly tenant: Tenant;
  readonly subjectId: string;
  readonly browser: Browser;

  private constructor(
    parts: Pick<PatientSetting, 'service' | 'tenant' | 'subjectId' | 'browser'>,
    private readonly cards: readonly string[],
  ) {
    this.service = parts.service;
    this.tenant = parts.tenant;
    this.subjectId = parts.subjectId;
    this.browser = parts.browser;
  }

  private handedOut = 0;

  static async start(): Promise<PatientSetting> {
    const service = await startTestService();
    const tenant = await createTenant(service, SLUG);
    const campaignId = await createCampaign(tenant);
    const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
    await startCollecting(service, tenant, campaignId);
    const cards = await makePatientCodes(tenant, subjectId);
    return new PatientSetting({ service, tenant, subjectId, browser: await launchBrowser() }, cards);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.service.stop();
  }

  /** One that nobody has used. */
  card(): string {
    this.handedOut += 1;
    return this.cards[this.handedOut] ?? '';
  }

  address(path: string): string {
    return `${this.service.config.appOrigin}/o/${SLUG}/${path}`;
  }

  async open(path: string, setting: Partial<PageSetting> = {}): Promise<Page> {
    const page = await newPage(this.browser, { viewport: 'small', ...setting });
    await page.goto(this.address(path));
    return page;
  }

  /** The form about the leader, in front of somebody who entered a card. */
  async form(setting: Partial<PageSetting> = {}, path = 'answer'): Promise<Page> {
    const page = await this.open(path, setting);
    await page.locator('#code').fill(this.card());
    await press(page, 'main form button[type=submit]:visible');
    await press(page, START[setting.javaScript === false ? 'without' : 'with']);
    await page.waitForSelector('form[data-answer-form]:visible');
    return page;
  }

  async ballots(): Promise<number> {
    return (await this.service.database.query('select 1 from box.ballots')).length;
  }

  async tokensTaken(): Promise<number> {
    return (await this.service.database.query('select 1 from register.invitations where token_taken')).length;
  }
}

const START = { with: '[data-with-script]:visible', without: '[data-without-script] button' } as const;

export const press = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
};

export const rateAll = async (page: Page): Promise<void> => {
  for (;;) {
    const choices = page.locator('input[type=radio][name^="rating."][value="4"]:visible');
    for (let index = 0; index < (await choices.count()); index += 1) await choices.nth(index).check();
    const next = page.locator('[data-continue]:visible');
    if ((await next.count()) === 0) return;
    await next.click();
  }
};
