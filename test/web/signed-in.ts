import { Browser, Cookie } from 'playwright-core';
import { Language } from '../../src/core/language.js';
import { newPage, PageSetting } from '../support/browser.js';
import { TestService } from '../support/test-service.js';
import { StaffWalk } from './staff-walk.js';

/** People who stay signed in from test to test: each uses one letter, and every walk is a browser of its own. */
export class SignedIn {
  private readonly cookies = new Map<string, readonly Cookie[]>();

  constructor(
    private readonly browser: Browser,
    private readonly service: TestService,
  ) {}

  /** @param language is chosen in the header, as a person does, and is kept with them. */
  async walk(
    email: string,
    setting: Partial<PageSetting> = {},
    language: Language = 'en',
  ): Promise<StaffWalk> {
    const page = await newPage(this.browser, { viewport: 'small', ...setting });
    const cookies = this.cookies.get(email) ?? (await this.signIn(email));
    await page.context().addCookies([...cookies]);
    const walk = new StaffWalk(page, this.service);
    await walk.open(`/?language=${language}`);
    return walk;
  }

  private async signIn(email: string): Promise<readonly Cookie[]> {
    const walk = new StaffWalk(await newPage(this.browser), this.service);
    await walk.signIn(email);
    const cookies = await walk.page.context().cookies();
    this.cookies.set(email, cookies);
    await walk.page.context().close();
    return cookies;
  }
}
