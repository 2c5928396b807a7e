import { AnsweringSetting } from './answering-setting.js';

const CANARY = 'The canary sang at the bedside.';

let setting: AnsweringSetting;

beforeAll(async () => {
  setting = await AnsweringSetting.start(
    ['reload', 'device', 'tabs', 'twice', 'busy', 'lost', 'language', 'back', 'again', 'offline'].map(
      (name) => ({ name, relationship: 'peer' }),
    ),
  );
});

afterAll(() => setting.stop());

const commentOf = (walk: Awaited<ReturnType<AnsweringSetting['walk']>>): Promise<string> =>
  walk.page.locator('textarea').first().inputValue();

describe('answers that have not been sent', () => {
  it('come back, at the same part, when the page is loaded again', async () => {
    const walk = await setting.walk();
    await walk.begin(setting.link('reload'));
    await walk.fillIn(CANARY);
    await walk.page.waitForTimeout(500);
    await walk.page.reload();
    await walk.page.waitForSelector('[data-notice=resumed]:visible');
    expect(await commentOf(walk)).toBe(CANARY);
    expect(await walk.page.locator('textarea:visible').count()).toBeGreaterThan(0);
    await walk.expectSound();
    await walk.send();
    await walk.receipt();
  });

  it('can be thrown away for an empty form', async () => {
    const walk = await setting.walk();
    await walk.begin(setting.link('again'));
    await walk.fillIn(CANARY);
    await walk.page.waitForTimeout(500);
    await walk.page.reload();
    await walk.page.locator('[data-action=start-over]').click();
    expect(await commentOf(walk)).toBe('');
    expect(await walk.page.locator('input:checked').count()).toBe(0);
    await walk.page.reload();
    await walk.page.waitForSelector('form[data-answer-form]:visible');
    expect(await walk.page.locator('[data-notice=resumed]').isVisible()).toBe(false);
  });

  it('outlive the window on somebody’s own device, locked, and are gone after the receipt', async () => {
    const walk = await setting.walk();
    await walk.begin(setting.link('device'));
    await walk.page.locator('#own-device').check();
    await walk.fillIn(CANARY);
    await walk.page.waitForTimeout(500);
    expect(JSON.parse(await walk.kept())).toMatchObject({ device: [{ sending: 'first' }] });
    expect(await walk.kept()).not.toContain('canary');
    expect(await walk.kept()).not.toContain('tosturi-answers');
    const later = await setting.anotherTab(walk);
    await walk.page.close();
    await later.begin(setting.link('device'));
    expect(await later.heading()).toBe('You began to answer on this device');
    await later.expectSound();
    await later.page.locator('[data-action=resume]').click();
    expect(await commentOf(later)).toBe(CANARY);
    expect(await later.page.locator('#own-device').isChecked()).toBe(true);
    await later.send();
    await later.receipt();
    expect(JSON.parse(await later.kept())).toMatchObject({ device: [] });
  });

  it('are not kept beyond the tab for anybody else', async () => {
    const walk = await setting.walk();
    await walk.begin(setting.link('offline'));
    await walk.fillIn(CANARY);
    await walk.page.waitForTimeout(500);
    const later = await setting.anotherTab(walk);
    await later.begin(setting.link('offline'));
    expect(await commentOf(later)).toBe('');
  });

  it('go along into the other language', async () => {
    const walk = await setting.walk();
    await walk.begin(setting.link('language'));
    await walk.fillIn(CANARY);
    await walk.press('form[data-language] button');
    await walk.page.waitForSelector('[data-notice=resumed]:visible');
    expect(await walk.page.locator('html').getAttribute('lang')).toBe('cy');
    expect(await commentOf(walk)).toBe(CANARY);
    await walk.expectSound();
    expect(walk.requests.filter((request) => request.postData()?.includes('canary'))).toEqual([]);
  });

  it('stay in the fields on the way back and forth between the parts', async () => {
    const walk = await setting.walk();
    await walk.begin(setting.link('back'));
    await walk.fillIn(CANARY);
    await walk.page.goBack();
    await walk.page.goBack();
    await walk.toComments();
    expect(await commentOf(walk)).toBe(CANARY);
    await walk.send();
    const receipt = await walk.receipt();
    await walk.page.goBack();
    expect(await walk.receipt()).toBe(receipt);
    expect(await walk.page.content()).not.toContain('canary');
  });
});

describe('sending', () => {
  it('happens once, however often the button is pressed', async () => {
    const before = await setting.ballots();
    const walk = await setting.walk();
    await walk.begin(setting.link('twice'));
    await walk.rate();
    await walk.toLastPart();
    await walk.page.locator('form[data-answer-form] button.nhsuk-button[type=submit]:visible').dblclick();
    await walk.receipt();
    expect(await setting.ballots()).toHaveLength(before.length + 1);
    const sent = walk.requests.filter((request) => request.method() === 'POST');
    expect(sent.filter((request) => request.url().endsWith('/tokens'))).toHaveLength(1);
    expect(sent.filter((request) => request.url().endsWith('/ballots'))).toHaveLength(1);
  });

  it('from a second window says that the invitation has been used, and keeps what was filled in', async () => {
    const first = await setting.walk();
    const second = await setting.walk();
    for (const walk of [first, second]) {
      await walk.begin(setting.link('tabs'));
      await walk.fillIn(CANARY);
    }
    await first.send();
    await first.receipt();
    await second.send();
    expect(await second.notice()).toBe('code-used');
    expect(await commentOf(second)).toBe(CANARY);
    await second.expectSound();
    expect(second.requests.filter((request) => request.url().endsWith('/ballots'))).toEqual([]);
  });

  it('to a box that is busy is tried again with the same bytes, and nothing is lost', async () => {
    const walk = await setting.walk();
    await walk.begin(setting.link('busy'));
    await walk.fillIn(CANARY);
    await walk.page.route('**/ballots', (route) =>
      route.fulfill({
        status: 503,
        headers: { 'access-control-allow-origin': setting.service.config.appOrigin },
        json: { code: 'too-busy' },
      }),
    );
    await walk.send();
    expect(await walk.notice()).toBe('too-busy');
    await walk.expectSound();
    await walk.page.unroute('**/ballots');
    await walk.send();
    await walk.receipt();
    const bodies = walk.requests.flatMap((request) =>
      request.url().endsWith('/ballots') && request.method() === 'POST' ? [request.postData()] : [],
    );
    expect(bodies).toHaveLength(2);
    expect(new Set(bodies).size).toBe(1);
  });

  it('whose answer was lost counts once; other answers are offered to take its place', async () => {
    const before = await setting.ballots();
    const walk = await setting.walk();
    await walk.begin(setting.link('lost'));
    await walk.fillIn(CANARY);
    await walk.page.route('**/ballots', async (route) => {
      // A kept-alive connection that the box has just closed is no lost answer: ask again until it has arrived.
      await route.fetch({ maxRetries: 5 }).finally(() => route.abort());
    });
    await walk.send();
    expect(await walk.notice()).toBe('unreachable');
    expect(await setting.ballots()).toHaveLength(before.length + 1);
    await walk.page.unroute('**/ballots');
    await walk.backToComments();
    await walk.page.locator('textarea:visible').first().fill('Another song.');
    await walk.send();
    expect(await walk.notice()).toBe('sent-already');
    await walk.expectSound();
    await walk.page.locator('[data-notice=sent-already] button').click();
    await walk.receipt();
    expect(await walk.heading()).toBe('Your new answers are in the sealed box');
    expect((await setting.ballots()).at(-1)).toEqual({ version: 2, withdrawn: false });
    expect(await setting.ballots()).toHaveLength(before.length + 1);
  });
});
