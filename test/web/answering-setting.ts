import { Browser } from 'playwright-core';
import { addRaters, createCampaign, enrol, startCollecting } from '../api/campaign-steps.js';
import { createTenant, secretFromLetter, Tenant } from '../api/tenant.js';
import { launchBrowser, newPage, PageSetting } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { RaterWalk, SLUG } from './rater-walk.js';

type Relationship = 'peer' | 'direct-report' | 'other' | 'manager';

export interface Asked {
  readonly name: string;
  readonly relationship: Relationship;
  readonly language?: 'en' | 'cy';
}

/** A leader whose raters have their letters, and a browser to answer in. */
export class AnsweringSetting {
  private constructor(
    readonly service: TestService,
    readonly tenant: Tenant,
    readonly campaignId: string,
    readonly browser: Browser,
  ) {}

  static async start(raters: readonly Asked[]): Promise<AnsweringSetting> {
    const service = await startTestService();
    const tenant = await createTenant(service, SLUG);
    const campaignId = await createCampaign(tenant);
    const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
    const invited = raters.map(({ name, relationship, language = 'en' }) => ({
      email: `${name}@${SLUG}.example`,
      relationship,
      language,
    }));
    await addRaters(tenant, subjectId, invited);
    await startCollecting(service, tenant, campaignId);
    return new AnsweringSetting(service, tenant, campaignId, await launchBrowser());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.service.stop();
  }

  /** Code and seal, as the letter's link has them. */
  link(name: string): string {
    return secretFromLetter(this.service, `${name}@${SLUG}.example`);
  }

  /** In a browser of their own. */
  async walk(setting: Partial<PageSetting> = {}): Promise<RaterWalk> {
    return new RaterWalk(await newPage(this.browser, { viewport: 'small', ...setting }), this.service);
  }

  /** In another window of the same browser. */
  async anotherTab(walk: RaterWalk): Promise<RaterWalk> {
    return new RaterWalk(await walk.page.context().newPage(), this.service);
  }

  async ballots(): Promise<readonly { readonly version: number; readonly withdrawn: boolean }[]> {
    return this.service.database.query('select version, withdrawn from box.ballots order by version');
  }

  async tokensTaken(): Promise<number> {
    const rows = await this.service.database.query('select 1 from register.invitations where token_taken');
    return rows.length;
  }
}
