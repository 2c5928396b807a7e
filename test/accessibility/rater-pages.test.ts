import { Page } from 'playwright-core';
import { Language, LANGUAGES } from '../../src/core/language.js';
import { expectNoAxeViolations } from '../support/accessibility.js';
import { newPage, scrollsSideways } from '../support/browser.js';
import { PatientSetting, press, rateAll } from '../web/patient-setting.js';
import { bytesFetched, focusSigns, movingParts, smallTargets } from './page-measures.js';

let setting: PatientSetting;

beforeAll(async () => {
  setting = await PatientSetting.start();
});

afterAll(async () => {
  await setting.stop();
});

const LOCALES = { en: 'en-GB', cy: 'cy-GB' } as const satisfies Record<Language, string>;
const SEND = 'form[data-answer-form] button.nhsuk-button[type=submit]:visible';

/** At 320 px, at 200 % zoom of a desk, without a barrier that a machine finds, and with everything large enough to hit. */
async function expectUsable(page: Page): Promise<void> {
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 640 });
    expect([page.url(), width, await scrollsSideways(page)]).toEqual([page.url(), width, false]);
  }
  await expectNoAxeViolations(page);
  expect([page.url(), await smallTargets(page)]).toEqual([page.url(), []]);
}

describe.each(LANGUAGES)('the way of a patient in %s', (language) => {
  it('is free of barriers on each page with script', async () => {
    const page = await setting.open('answer', { locale: LOCALES[language] });
    await expectUsable(page);
    await page.locator('#code').fill(setting.card());
    await press(page, 'main form button[type=submit]:visible');
    await page.waitForSelector('[data-with-script]:visible');
    await expectUsable(page);
    await press(page, '[data-with-script]:visible');
    await page.waitForSelector('form[data-answer-form]:visible');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    for (;;) {
      await expectUsable(page);
      const next = page.locator('[data-continue]:visible');
      if ((await next.count()) === 0) break;
      await page
        .locator('input[name^="rating."]:visible')
        .first()
        .check({ timeout: 1000 })
        .catch(() => null);
      await next.click();
    }
    await page.locator(SEND).click();
    await page.waitForSelector('[data-sent]:visible');
    await expectUsable(page);
  });

  it('is free of barriers on each page where no script arrives', async () => {
    // No script of ours arrives. With JavaScript switched off altogether, axe could not run either.
    const page = await newPage(setting.browser, { viewport: 'small', locale: LOCALES[language] });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(setting.address('answer'));
    await expectUsable(page);
    await page.locator('#code').fill(setting.card());
    await press(page, 'main form button[type=submit]:visible');
    await expectUsable(page);
    await press(page, '[data-without-script] button');
    await expectUsable(page);
    await press(page, SEND);
    expect(await page.locator('.nhsuk-error-summary').count()).toBe(1);
    await expectUsable(page);
    await page.locator('input[name^="rating."]').first().check();
    await press(page, SEND);
    expect(page.url()).toContain('/received/');
    await expectUsable(page);
  });
});

/** Tab until what is focused fits; at every stop something must show where one is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    expect(await focusSigns(page)).toContain('visible');
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

it('can be walked with the keyboard alone, and shows at every stop where one is', async () => {
  const page = await setting.open('answer');
  await tabTo(page, '#code');
  await page.keyboard.type(setting.card());
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.waitForSelector('[data-with-script]:visible');
  await tabTo(page, '[data-with-script]');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.waitForSelector('form[data-answer-form]:visible');
  await tabTo(page, '#easy-read');
  await page.keyboard.press('Space');
  await tabTo(page, '[name^="rating."]');
  await page.keyboard.press('ArrowDown');
  while ((await page.locator('[data-continue]:visible').count()) > 0) {
    await tabTo(page, '[data-continue]');
    await page.keyboard.press('Enter');
  }
  await tabTo(page, 'button.nhsuk-button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-sent]:visible');
  expect(await page.locator('[data-sent] [data-say=receipt]').innerText()).not.toBe('');
});

it('stands still for people who asked for less motion', async () => {
  const page = await setting.form();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await movingParts(page)).toEqual([]);
});

it('keeps its boxes, borders and progress in forced colours', async () => {
  const page = await setting.form();
  await page.emulateMedia({ forcedColors: 'active' });
  const drawn = await page.evaluate<readonly string[]>(`(() => {
    const label = document.querySelector('.tosturi-rating .nhsuk-radios__label');
    const progress = document.querySelector('.tosturi-progress');
    const item = document.querySelector('.tosturi-item');
    return [
      getComputedStyle(label, '::before').borderTopWidth,
      getComputedStyle(item).borderTopWidth,
      getComputedStyle(progress).borderTopWidth,
    ];
  })()`);
  expect(drawn.map((width) => Number.parseFloat(width) > 0)).toEqual([true, true, true]);
  await expectNoAxeViolations(page);
});

it('fetches less than 75 KB of scripts and styles on the whole way, compressed and kept for ever', async () => {
  const page = await newPage(setting.browser);
  const fetched = await bytesFetched(page);
  await page.goto(setting.address('answer'));
  await page.locator('#code').fill(setting.card());
  await press(page, 'main form button[type=submit]:visible');
  await press(page, '[data-with-script]:visible');
  await page.waitForSelector('form[data-answer-form]:visible');
  const forTheForm = fetched.total();
  await rateAll(page);
  await page.locator(SEND).click();
  await page.waitForSelector('[data-sent]:visible');
  process.stderr.write(
    `scripts and styles over the wire: ${String(forTheForm)} bytes to the form, ${String(fetched.total())} to the receipt\n`,
  );
  expect(forTheForm).toBeGreaterThan(10_000);
  expect(fetched.total()).toBeLessThan(75_000);
  expect(fetched.notCompressed()).toEqual([]);
});

it('never compresses a page: what somebody typed and what they may not lose to others stand in it together', async () => {
  const page = await setting.open('answer');
  const encodings: (string | undefined)[] = [];
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) encodings.push(response.headers()['content-encoding']);
  });
  await page.locator('#code').fill(setting.card());
  await press(page, 'main form button[type=submit]:visible');
  expect(encodings).toEqual([undefined]);
});
