import { Page, Response } from 'playwright-core';
import { Language } from '../../src/core/language.js';
import { expectNoAxeViolations } from '../support/accessibility.js';
import { scrollsSideways } from '../support/browser.js';
import { TestService } from '../support/test-service.js';

/** The page that a form leads to, at once or after a redirect. */
const isAnswerToForm = (response: Response): boolean => {
  const request = response.request();
  const isFromForm = request.method() === 'POST' || request.redirectedFrom() !== null;
  return request.isNavigationRequest() && isFromForm && response.status() !== 303;
};

/** What a member of staff does in their browser. */
export class StaffWalk {
  constructor(
    readonly page: Page,
    private readonly service: TestService,
  ) {}

  get path(): string {
    return this.page.url().slice(this.service.config.appOrigin.length);
  }

  /** @returns the status of the answer. */
  async open(path: string): Promise<number> {
    const answer = await this.page.goto(this.service.config.appOrigin + path);
    if (!answer) throw new Error(`Nothing answered at ${path}.`);
    return answer.status();
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields))
      await this.page.locator(`main [name="${name}"]`).fill(value);
  }

  async choose(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields))
      await this.page.locator(`main select[name="${name}"]`).selectOption(value);
  }

  async tick(name: string, value: string): Promise<void> {
    await this.page.locator(`main [name="${name}"][value="${value}"]`).check();
  }

  /** Presses the button of the page's form. @returns the status of the page that came. */
  send(): Promise<number> {
    return this.press('main button[type=submit]');
  }

  /** Where there are several forms: presses the button of the one with this field. */
  sendFormWith(field: string): Promise<number> {
    return this.press(`main form:has([name="${field}"]) button[type=submit]`);
  }

  private async press(button: string): Promise<number> {
    const answer = this.page.waitForResponse(isAnswerToForm);
    await this.page.locator(button).click();
    const status = (await answer).status();
    await this.page.waitForLoadState();
    return status;
  }

  /** Asks for a link, finds it in the outbox, uses it, and chooses a language for good. */
  async signIn(email: string, language: Language = 'en'): Promise<void> {
    await this.askForLink(email);
    await this.open('/outbox');
    await this.page.locator('main table a').first().click();
    await this.page.locator('main a[href*="/sign-in/link#"]').click();
    await this.page.waitForURL('**/sign-in/link');
    await this.send();
    await this.open(`/?language=${language}`);
  }

  async askForLink(email: string): Promise<void> {
    await this.open('/sign-in');
    await this.fill({ email });
    await this.send();
    await this.service.sendLetters();
  }

  words(): Promise<string> {
    return this.page.locator('main').innerText();
  }
}

/** No barrier that a machine can find, and no scrolling sideways. */
export async function expectSound({ page, path }: StaffWalk): Promise<void> {
  await expectNoAxeViolations(page);
  expect([path, await scrollsSideways(page)]).toEqual([path, false]);
}
