import { AnsweringSetting } from './answering-setting.js';
import { RaterWalk, SLUG } from './rater-walk.js';

let setting: AnsweringSetting;

beforeAll(async () => {
  setting = await AnsweringSetting.start([
    { name: 'replaces', relationship: 'peer' },
    { name: 'withdraws', relationship: 'peer', language: 'cy' },
    { name: 'mistakes', relationship: 'other' },
    { name: 'plain', relationship: 'other' },
  ]);
});

afterAll(() => setting.stop());

const codeOf = (name: string): string => setting.link(name).split('.')[0] ?? '';

async function answer(name: string): Promise<{ words: string; receipt: string }> {
  const walk = await setting.walk();
  await walk.begin(setting.link(name));
  await walk.fillIn('First thoughts.');
  await walk.send();
  const receipt = await walk.receipt();
  return { receipt, words: await walk.words() };
}

async function openChange(link: string, words: string, language = 'en'): Promise<RaterWalk> {
  const walk = await setting.walk({ locale: language === 'cy' ? 'cy-GB' : 'en-GB' });
  await walk.page.goto(`${setting.service.config.appOrigin}/o/${SLUG}/change#${link}`);
  await walk.page.waitForSelector('[data-state=ask]:visible');
  await walk.page.locator('#words').fill(words);
  return walk;
}

const find = (walk: RaterWalk): Promise<void> => walk.page.locator('form[data-change-form] button').click();

describe('with the 12 words, on any device', () => {
  it('answers are replaced by a whole new form, under the same receipt and the same words', async () => {
    const before = await answer('replaces');
    const walk = await openChange(setting.link('replaces'), before.words.toUpperCase());
    expect(walk.page.url()).not.toContain('#');
    expect(await walk.page.locator('#code').inputValue()).toBe(codeOf('replaces'));
    await walk.expectSound();
    await find(walk);
    await walk.page.waitForSelector('[data-state=choose]:visible');
    await walk.expectSound();
    await walk.press('[data-action=replace]');
    await walk.page.waitForSelector('[data-state=replacing]:visible');
    expect(await walk.page.locator('input:checked').count()).toBe(0);
    await walk.expectSound();
    await walk.fillIn('Second thoughts.', '2');
    await walk.send();
    expect(await walk.receipt()).toBe(before.receipt);
    expect(await walk.words()).toBe(before.words);
    expect(await walk.heading()).toBe('Your new answers are in the sealed box');
    await walk.expectSound();
    expect((await setting.ballots()).at(-1)).toEqual({ version: 2, withdrawn: false });
    const secrets = walk.requests.map((request) => `${request.url()} ${request.postData() ?? ''}`).join('\n');
    expect(before.words.split(' ').filter((word) => secrets.includes(` ${word} `))).toEqual([]);
  });

  it('answers are taken back after one more question, and can be sent again', async () => {
    const { words, receipt } = await answer('withdraws');
    const walk = await openChange(setting.link('withdraws'), words, 'cy');
    await walk.expectSound();
    await find(walk);
    await walk.page.waitForSelector('[data-state=choose]:visible');
    await walk.page.locator('[data-action=withdraw]').click();
    await walk.expectSound();
    await walk.page.locator('[data-action=keep]').click();
    expect((await setting.ballots()).filter(({ withdrawn }) => withdrawn)).toEqual([]);
    await walk.page.locator('[data-action=withdraw]').click();
    await walk.page.locator('[data-action=confirm-withdraw]').click();
    await walk.page.waitForSelector('[data-state=withdrawn]:visible');
    expect(await walk.page.locator('[data-state=withdrawn] [data-say=receipt]').innerText()).toBe(receipt);
    await walk.expectSound();
    expect((await setting.ballots()).filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
  });

  it('mistakes in words or code are said beside the field', async () => {
    const { words } = await answer('mistakes');
    const walk = await openChange(setting.link('mistakes'), 'one two');
    await find(walk);
    await walk.problem('There are 2 now');
    await walk.expectSound();
    await walk.page.locator('#words').fill(words.replace(/^\w+/, 'tosturi'));
    await find(walk);
    await walk.problem('1: tosturi');
    // The words of all zeros are well formed and belong to nobody here.
    await walk.page.locator('#words').fill(`${'abandon '.repeat(11)}about`);
    await find(walk);
    await walk.problem('do not belong');
    await walk.page.locator('#words').fill(words);
    await walk.page.locator('#code').fill('ABCDE');
    await find(walk);
    await walk.problem('typing mistake');
    expect(await walk.page.locator('[data-state=choose]').isVisible()).toBe(false);
  });

  it('a code whose manifest is not the one of its link is refused', async () => {
    const walk = await openChange(`${codeOf('mistakes')}.${'0'.repeat(64)}`, `${'abandon '.repeat(11)}about`);
    await find(walk);
    await walk.page.waitForSelector('[data-state=refused]:visible');
    expect(walk.requests.filter((request) => request.url().endsWith('/tokens'))).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('the page of changes says what to do instead, and the promise is the weaker one, in words', async () => {
    const walk = await setting.walk({ javaScript: false });
    await walk.page.goto(`${setting.service.config.appOrigin}/o/${SLUG}/change`);
    expect(await walk.page.locator('main').innerText()).toContain('enter your code again');
    await walk.typeCode(codeOf('plain'));
    expect(await walk.page.locator('[data-without-script]').innerText()).toContain('take our word');
    await walk.press('[data-without-script] button');
    expect(await walk.page.locator('form[data-answer-form]').isVisible()).toBe(true);
    await walk.rate();
    await walk.press('form[data-answer-form] button.nhsuk-button[type=submit]');
    expect(walk.page.url()).toContain('/received/');
  });
});
