import { Page, Request } from 'playwright-core';
import { expectNoAxeViolations } from '../support/accessibility.js';
import { scrollsSideways } from '../support/browser.js';
import { TestService } from '../support/test-service.js';

export const SLUG = 'a-board';

const SEND = 'form[data-answer-form] button.nhsuk-button[type=submit]:visible';

/** What somebody does who was asked for feedback, in a browser that seals for itself. */
export class RaterWalk {
  readonly requests: Request[] = [];
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    private readonly service: TestService,
  ) {
    page.on('request', (request) => void this.requests.push(request));
    page.on('pageerror', (error) => void this.complaints.push(error.message));
    page.on('console', (message) => {
      // A status that is no success is said by the browser too, and expected where a test makes one.
      const isStatus = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isStatus) this.complaints.push(message.text());
    });
  }

  get boxRequests(): readonly Request[] {
    return this.requests.filter(({ url }) => url.call(null).startsWith(this.service.config.boxOrigin));
  }

  /** `link`: the code, and the seal after a full stop, as the letter has them. */
  async openLink(link: string): Promise<void> {
    await this.page.goto(`${this.service.config.appOrigin}/o/${SLUG}/answer#${link}`);
    await this.press('main form button[type=submit]');
  }

  async typeCode(code: string): Promise<void> {
    await this.page.goto(`${this.service.config.appOrigin}/o/${SLUG}/answer`);
    await this.page.locator('#code').fill(code);
    await this.press('main form button[type=submit]');
  }

  async start(): Promise<void> {
    await this.page.waitForSelector('[data-with-script]:visible');
    await this.press('[data-with-script]');
    await this.page.waitForSelector('[data-state]:visible h1, form[data-answer-form]:visible h1');
  }

  async begin(link: string): Promise<void> {
    await this.openLink(link);
    await this.start();
  }

  async press(selector: string): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.page.locator(selector).click()]);
  }

  /** Chooses the same in everything that can be seen. */
  async rate(value = '4'): Promise<void> {
    const choices = this.page.locator(`input[type=radio][name^="rating."][value="${value}"]:visible`);
    for (let index = 0; index < (await choices.count()); index += 1) await choices.nth(index).check();
  }

  async toLastPart(): Promise<void> {
    while ((await this.page.locator('[data-continue]:visible').count()) > 0)
      await this.page.locator('[data-continue]:visible').click();
  }

  async backToComments(): Promise<void> {
    while ((await this.page.locator('textarea:visible').count()) === 0)
      await this.page.locator('[data-back]:visible').click();
  }

  async toComments(): Promise<void> {
    while ((await this.page.locator('textarea:visible').count()) === 0)
      await this.page.locator('[data-continue]:visible').click();
  }

  /** One part rated, and a comment: enough to be told apart from any other answers. */
  async fillIn(comment: string, rating = '4'): Promise<void> {
    await this.rate(rating);
    await this.toComments();
    await this.page.locator('textarea:visible').first().fill(comment);
  }

  async send(): Promise<void> {
    await this.toLastPart();
    await this.page.locator(SEND).click();
  }

  /** The field's problem as the summary names it. */
  async problem(words: string): Promise<string> {
    const link = this.page.locator('[data-error-summary]:visible a').filter({ hasText: words });
    return link.innerText();
  }

  async receipt(): Promise<string> {
    await this.page.waitForSelector('[data-sent]:visible');
    return this.page.locator('[data-sent] [data-say=receipt]').innerText();
  }

  async words(): Promise<string> {
    return (await this.page.locator('[data-words] li').allInnerTexts()).join(' ');
  }

  async notice(): Promise<string | null> {
    await this.page.waitForSelector('[data-notice]:visible');
    return this.page.locator('[data-notice]:visible').getAttribute('data-notice');
  }

  heading(): Promise<string> {
    return this.page.locator('h1:visible').innerText();
  }

  /** Everything that this browser keeps for the app's pages, as one text. */
  async kept(): Promise<string> {
    const script = `(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      const rows = await Promise.all(names.map((name) => new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const all = opening.result.transaction('answers').objectStore('answers').getAll();
          all.onsuccess = () => { opening.result.close(); resolve(all.result); };
        };
      })));
      return JSON.stringify({ tab: { ...sessionStorage }, local: { ...localStorage }, device: rows.flat() });
    })()`;
    return this.page.evaluate<string>(script);
  }

  /** No barrier that a machine can find, no scrolling sideways, and nothing that the security policy refused. */
  async expectSound(): Promise<void> {
    await expectNoAxeViolations(this.page);
    const where = await this.heading();
    expect([where, await scrollsSideways(this.page)]).toEqual([where, false]);
    expect(this.complaints).toEqual([]);
  }
}
