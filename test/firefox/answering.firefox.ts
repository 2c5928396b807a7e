import { existsSync } from 'node:fs';
import { AnsweringSetting } from '../web/answering-setting.js';
import { SLUG } from '../web/rater-walk.js';
import { BidiBrowser } from './bidi-browser.js';

const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
const COMMENT = 'Seen from a fox.';

const visible = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].some((each) => each.checkVisibility())`;

let setting: AnsweringSetting;
let firefox: BidiBrowser;

beforeAll(async () => {
  if (!existsSync(FIREFOX)) throw new Error(`There is no ${FIREFOX}; FIREFOX_PATH names another Firefox.`);
  setting = await AnsweringSetting.start([
    { name: 'fox', relationship: 'peer' },
    { name: 'llwynog', relationship: 'peer', language: 'cy' },
  ]);
  firefox = await BidiBrowser.launch(FIREFOX);
}, 120_000);

afterAll(async () => {
  await firefox.close();
  await setting.stop();
});

const click = (selector: string): Promise<void> =>
  firefox.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].find((each) => each.checkVisibility()).click()`,
  );

const text = (selector: string): Promise<string> =>
  firefox.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText`);

async function openForm(name: string): Promise<void> {
  const { appOrigin } = setting.service.config;
  await firefox.goto(`${appOrigin}/o/${SLUG}/answer#${setting.link(name)}`);
  await click('main form button[type=submit]');
  await firefox.until(visible('[data-with-script]'));
  await click('[data-with-script]');
  await firefox.until(visible('form[data-answer-form]'));
}

async function fillIn(): Promise<void> {
  await firefox.evaluate(
    `document.querySelectorAll('input[type=radio][name^="rating."][value="4"]').forEach((each) => each.click())`,
  );
  await firefox.evaluate(`(() => {
    const field = document.querySelector('textarea');
    field.value = ${JSON.stringify(COMMENT)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  while (await firefox.evaluate<boolean>(visible('[data-continue]'))) await click('[data-continue]');
}

describe('answering in Firefox, under the security policy with Trusted Types', () => {
  it.each(['fox', 'llwynog'])(
    'compares the seal, takes a token, and reaches a receipt and 12 words: %s',
    async (name) => {
      const before = (await setting.ballots()).length;
      await openForm(name);
      expect(await firefox.evaluate(visible('[data-seal-check=fits]'))).toBe(true);
      await fillIn();
      await click('form[data-answer-form] button.nhsuk-button[type=submit]');
      await firefox.until(visible('[data-sent]'));
      expect(await text('[data-sent] [data-say=receipt]')).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
      expect(await firefox.evaluate(`document.querySelectorAll('[data-words] li').length`)).toBe(12);
      expect(await setting.ballots()).toHaveLength(before + 1);
      expect(firefox.complaints).toEqual([]);
      const spent = await firefox.evaluate<string>(
        `navigator.userAgent + ' ' + JSON.stringify(performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration]))`,
      );
      process.stderr.write(`${spent}\n`);
    },
    60_000,
  );

  it('is under a policy that this Firefox keeps: text is no HTML there', async () => {
    const writing = firefox.evaluate(`document.body.innerHTML = '<p>'`);
    await expect(writing).rejects.toThrow(/Sink type mismatch violation blocked by CSP/);
    await expect(firefox.evaluate(`eval('1')`)).rejects.toThrow();
  });
});
