import { takeTicket } from '../api/campaign-steps.js';
import { newPage } from '../support/browser.js';
import { AnsweringSetting } from './answering-setting.js';
import { SLUG } from './rater-walk.js';
import { expectSound, StaffWalk } from './staff-walk.js';

let setting: AnsweringSetting;

beforeAll(async () => {
  setting = await AnsweringSetting.start([
    { name: 'loses', relationship: 'peer' },
    { name: 'plain', relationship: 'other' },
    { name: 'colli', relationship: 'direct-report', language: 'cy' },
  ]);
});

afterAll(() => setting.stop());

const codeOf = (name: string): string => setting.link(name).split('.')[0] ?? '';

const walkIn = async (locale: 'en-GB' | 'cy-GB', javaScript = true): Promise<StaffWalk> =>
  new StaffWalk(await newPage(setting.browser, { viewport: 'small', locale, javaScript }), setting.service);

describe.each([
  ['en-GB', 'loses'],
  ['cy-GB', 'colli'],
] as const)('lost answers, %s', (locale, name) => {
  const language = locale === 'cy-GB' ? 'cy' : 'en';

  it('are asked for by a rater whose code was used', async () => {
    await takeTicket(setting.service, SLUG, codeOf(name));
    const refused = await walkIn(locale, false);
    await refused.open(`/o/${SLUG}/answer`);
    await refused.fill({ code: codeOf(name) });
    await refused.send();
    const [closedDoor] = await Promise.all([
      refused.page.waitForResponse((response) => response.status() === 409),
      refused.page.locator('[data-without-script] button').click(),
    ]);
    const path = `/o/${SLUG}/answer/lost`;
    expect(await closedDoor.text()).toContain(`href="${path}"`);
    const rater = await walkIn(locale);
    await rater.open(path);
    await expectSound(rater);
    await rater.fill({ code: 'ABCDE' });
    expect(await rater.send()).toBe(422);
    await expectSound(rater);
    await rater.fill({ code: codeOf(name) });
    expect(await rater.send()).toBe(200);
    expect(rater.path).toBe(`/o/${SLUG}/answer/lost/asked`);
    await expectSound(rater);
  });

  it('are decided by HR from the page of the campaign, and the new letter opens a form', async () => {
    const old = codeOf(name);
    const hr = await walkIn(locale);
    await hr.signIn(setting.tenant.members.hr.email, language);
    await hr.open('/campaigns');
    await hr.page
      .locator('main a[href^="/campaigns/"]:not([href$="/new"]):not([href$="/begin"])')
      .first()
      .click();
    await hr.page.locator('main a[href$="/lost-answers"]').click();
    await hr.page.waitForURL('**/lost-answers');
    await expectSound(hr);
    await hr.page.locator('form[action$="/approve"] button').first().click();
    await hr.page.waitForLoadState();
    expect(await hr.page.locator('form[action$="/approve"]').count()).toBe(0);
    await expectSound(hr);
    await setting.service.sendLetters();
    expect(codeOf(name)).not.toBe(old);
    const rater = await setting.walk({ locale });
    await rater.begin(setting.link(name));
    expect(await rater.page.locator('form[data-answer-form]').isVisible()).toBe(true);
  });
});
