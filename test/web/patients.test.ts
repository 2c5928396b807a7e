import { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/accessibility.js';
import { newPage, scrollsSideways } from '../support/browser.js';
import { PatientSetting, press, rateAll } from './patient-setting.js';
import { SignedIn } from './signed-in.js';

let setting: PatientSetting;

beforeAll(async () => {
  setting = await PatientSetting.start();
});

afterAll(async () => {
  await setting.stop();
});

const SEND = 'form[data-answer-form] button.nhsuk-button[type=submit]:visible';

const expectSound = async (page: Page): Promise<void> => {
  await expectNoAxeViolations(page);
  expect([page.url(), await scrollsSideways(page)]).toEqual([page.url(), false]);
};

const posts = (page: Page): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  return sent;
};

/** A card typed with one letter exchanged for another. */
const misspelt = (card: string): string => card.replace(/.$/, card.endsWith('7') ? '8' : '7');

describe('a slip', () => {
  it('in a code is found before anything is sent, and the code stays to be put right', async () => {
    const page = await setting.open('answer');
    const sent = posts(page);
    const wrong = misspelt(setting.card());
    await page.locator('#code').fill(wrong);
    await page.locator('main form button[type=submit]').click();
    const link = page.locator('[data-error-summary]:visible a');
    expect(await link.innerText()).toContain('typing mistake');
    expect(await page.locator('#code').inputValue()).toBe(wrong);
    expect(sent).toEqual([]);
    await expectSound(page);
  });

  it('of ten megabytes in a comment is said in words, and nothing is lost or sent', async () => {
    const page = await setting.form();
    const [before, sent] = [await setting.tokensTaken(), posts(page)];
    await rateAll(page);
    while ((await page.locator('textarea:visible').count()) === 0)
      await page.locator('[data-back]:visible').click();
    await page.evaluate(`(() => {
      const area = document.querySelector('textarea');
      area.value = 'x'.repeat(10_000_000);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await page.locator('[data-continue]:visible').click();
    await page.locator(SEND).click();
    expect(await page.locator('[data-error-summary]:visible a').innerText()).toContain('by 9998000');
    expect(await page.evaluate('document.querySelector("textarea").value.length')).toBe(10_000_000);
    expect(sent).toEqual([]);
    expect(await setting.tokensTaken()).toBe(before);
    await page.evaluate(`document.querySelector('textarea').value = 'Shorter \\u202egnol\\u202c'`);
    await page.locator(SEND).click();
    await page.waitForSelector('[data-sent]:visible');
  });

  it('of many pages, without script, is shown again with its beginning to be shortened', async () => {
    const page = await setting.form({ javaScript: false });
    await page.locator('input[name^="rating."][value="4"]').first().check();
    const before = await setting.ballots();
    await page.locator('textarea').fill('x'.repeat(20_000));
    await press(page, SEND);
    expect(await page.locator('.nhsuk-error-summary').innerText()).toContain('over the limit');
    expect((await page.locator('textarea').inputValue()).length).toBeGreaterThan(2000);
    expect(await setting.ballots()).toBe(before);
  });
});

describe('whoever answers for or with somebody', () => {
  it('gets advice, and nothing of it is sent', async () => {
    const page = await setting.form();
    expect(await page.locator('[data-advice]:visible').count()).toBe(0);
    await page.locator('#answering-as-carer').check();
    expect(await page.locator('[data-advice]:visible').innerText()).toContain('what you have seen yourself');
    await page.locator('#easy-read').check();
    await expectSound(page);
    const sent = posts(page);
    await rateAll(page);
    await page.locator(SEND).click();
    await page.waitForSelector('[data-sent]:visible');
    expect(sent.filter((request) => /carer|easy|answering-as/.test(request))).toEqual([]);
  });

  it('gets it without script too, and a form that is refused for nothing marked leads to the first question', async () => {
    const page = await setting.form({ javaScript: false });
    const sent = posts(page);
    await page.locator('#answering-as-helped').check();
    expect(await page.locator('[data-advice]:visible').innerText()).toContain('To the helper');
    await press(page, SEND);
    expect(sent.join(' ')).not.toContain('helped');
    expect(await page.locator('.nhsuk-error-summary a').getAttribute('href')).toContain('#rating-');
  });

  it('can have everything larger, in one column', async () => {
    const page = await setting.form({ viewport: 'desk' });
    const size = () =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector('.tosturi-rating .nhsuk-radios__label')).fontSize`,
      );
    const top = async (index: number) =>
      (await page.locator('.tosturi-rating .nhsuk-radios__label:visible').nth(index).boundingBox())?.y ?? 0;
    const before = Number.parseFloat(await size());
    expect((await top(1)) - (await top(0))).toBe(0);
    await page.locator('#easy-read').check();
    expect(Number.parseFloat(await size())).toBeGreaterThan(before);
    expect((await top(1)) - (await top(0))).toBeGreaterThanOrEqual(44);
  });
});

describe('a tablet on a ward', () => {
  const tablet = async (): Promise<Page> => {
    const page = await newPage(setting.browser, { viewport: 'desk' });
    await page.clock.install();
    await page.goto(setting.address('kiosk'));
    await Promise.all([page.waitForEvent('load'), page.locator('[data-kiosk-start]').click()]);
    await page.waitForSelector('[data-kiosk-state=ready]:visible');
    return page;
  };

  const kept = (page: Page): Promise<string> =>
    page.evaluate<string>('JSON.stringify({ ...sessionStorage })');

  const beginOn = async (page: Page, language: 'cy' | 'en'): Promise<void> => {
    await page.locator('#code').fill(setting.card());
    await press(page, `button[lang=${language}]`);
    await press(page, '[data-with-script]:visible');
    await page.waitForSelector('form[data-answer-form]:visible');
  };

  const isReady = (page: Page) => page.waitForSelector('[data-kiosk-state=ready]:visible');

  it('is set up once, names nobody before a code, and speaks the language of the button', async () => {
    const page = await tablet();
    expect(await page.content()).not.toContain('leader Example');
    await expectSound(page);
    for (const target of await page.locator('[data-kiosk-state=ready] form :is(input, button)').all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(56);
    await beginOn(page, 'cy');
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    expect(await page.locator('[data-own-device]:visible').count()).toBe(0);
    await expectSound(page);
  });

  it('warns after a minute, gives more time as often as it is asked, and clears everything at ninety seconds', async () => {
    const page = await tablet();
    await beginOn(page, 'en');
    await page.locator('.nhsuk-radios__input[value="4"]').first().check();
    for (let more = 0; more < 10; more += 1) {
      await page.clock.runFor(62_000);
      await page.locator('[data-kiosk-more-time]').click();
    }
    expect(await page.locator('.nhsuk-radios__input[value="4"]').first().isChecked()).toBe(true);
    await page.clock.runFor(61_000);
    await page.waitForSelector('dialog[open]');
    await expectNoAxeViolations(page);
    await page.clock.runFor(31_000);
    await isReady(page);
    expect(await kept(page)).toBe('{}');
    await page.goBack().catch(() => null);
    expect(await page.locator('body').innerText()).not.toContain('leader Example');
    const again = await page.context().newPage();
    await again.goto(setting.address('answer/in-browser'));
    await isReady(again);
  });

  it('makes room for the next person after the thank-you page, and shows nothing to whoever goes back', async () => {
    const page = await tablet();
    await beginOn(page, 'en');
    await rateAll(page);
    await page.locator(SEND).click();
    await page.waitForSelector('[data-sent]:visible');
    await page.locator('[data-kiosk-bar] button').click();
    await isReady(page);
    expect(await kept(page)).toBe('{}');
    await page.goBack().catch(() => null);
    expect(await page.locator('body').innerText()).not.toContain('leader Example');
  });

  it('takes what a hand scanner types, and a card that its camera opens', async () => {
    const page = await tablet();
    const scanned = `${setting.address('answer')}£${setting.card()}.AAAA-BBBB-CCCC-DDDD`;
    await page.locator('#code').fill(scanned);
    await page.locator('#code').press('Enter');
    await page.waitForSelector('[data-state=refused]:visible');
    await page.goto(setting.address(`kiosk`));
    await page.evaluate('sessionStorage.clear()');
    const card = setting.card();
    await page.goto(setting.address(`answer#${card}`));
    await isReady(page);
    expect(await page.locator('#code').inputValue()).toBe(card);
    expect(page.url()).not.toContain(card);
  });
});

describe('paper forms', () => {
  const clerk = async () => {
    const signedIn = new SignedIn(setting.browser, setting.service);
    return signedIn.walk(setting.tenant.members.approver.email, { viewport: 'desk' });
  };

  const keyIn = async (page: Page, code: string, keys: string): Promise<void> => {
    await page.locator('#code').fill(code);
    await page.locator('#code').press('Enter');
    await page.locator('#language').press('Tab');
    await page.keyboard.type(keys);
  };

  it('are typed in by somebody who is named, never by the leader’s manager, facilitator or the leader', async () => {
    const { hr, approver, leader, manager, facilitator } = setting.tenant.members;
    const path = `subjects/${setting.subjectId}/entry-clerks`;
    for (const { email } of [leader, manager, facilitator]) {
      const { body } = await hr.caller.post(path, { email }).expect(422);
      expect(body).toMatchObject({ problems: [{ field: 'email', problem: 'clerk-unfit' }] });
    }
    await approver.caller.get(`subjects/${setting.subjectId}/paper-form`).expect(404);
    await hr.caller.post(path, { email: approver.email }).expect(204);
    await hr.caller.post(path, { email: approver.email }).expect(409);
    await approver.caller.get(`subjects/${setting.subjectId}/paper-form`).expect(200);
  });

  it('go from the keyboard to the box by their codes, once each, and no session goes along', async () => {
    const { page, ...walk } = await clerk().then(async (each) => {
      await each.open('/paper-forms');
      return { page: each.page, each };
    });
    expect(walk.each.path).toBe('/paper-forms');
    await page.getByRole('link', { name: 'leader Example' }).click();
    await page.waitForSelector('[data-state=ready]:visible');
    await expectSound(page);
    const cookies: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') cookies.push(request.headers()['cookie']);
    });
    const before = await setting.ballots();
    const [first, second] = [setting.card(), setting.card()];
    await keyIn(page, first, '54321054');
    await page.locator('textarea').fill('Mae hi’n garedig.');
    await page.locator('[data-paper-form] button').click();
    await page.waitForSelector('[data-taken]:visible');
    expect(await page.locator('[data-say=taken]').innerText()).toBe(first.slice(-5));
    expect(await setting.ballots()).toBe(before + 1);
    await keyIn(page, second, '54321054');
    await page.locator('textarea').fill('Mae hi’n garedig.');
    await page.locator('[data-paper-form] button').click();
    await page.waitForSelector('[data-notice=same-again]:visible');
    await expectNoAxeViolations(page);
    expect(await setting.ballots()).toBe(before + 1);
    await page.locator('[data-action=send-anyway]').click();
    await page.waitForSelector('[data-taken]:visible');
    expect(await setting.ballots()).toBe(before + 2);
    await keyIn(page, first, '11111111');
    await page.locator('[data-paper-form] button').click();
    await page.waitForSelector('[data-notice=code-used]:visible');
    expect(await page.locator('[id^=rating-]').first().inputValue()).toBe('1');
    expect(await setting.ballots()).toBe(before + 2);
    expect(cookies.filter((cookie) => cookie !== undefined)).toEqual([]);
  });
});
