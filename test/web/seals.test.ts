import { answer, closeAndOpen, codeFor } from '../api/campaign-steps.js';
import { merkleRoot } from '../../src/crypto/merkle-root.js';
import { AnsweringSetting } from './answering-setting.js';
import { SLUG } from './rater-walk.js';

const NAMES = ['one', 'two', 'three'];

let setting: AnsweringSetting;
let receipts: readonly string[];

beforeAll(async () => {
  setting = await AnsweringSetting.start(NAMES.map((name) => ({ name, relationship: 'peer' })));
  const given: string[] = [];
  for (const name of NAMES) {
    const code = codeFor(setting.service, `${name}@${SLUG}.example`);
    given.push((await answer(setting.service, SLUG, { code, rating: 4 })).receipt);
  }
  receipts = given;
});

afterAll(() => setting.stop());

const openSeals = async (locale: 'en-GB' | 'cy-GB' = 'en-GB') => {
  const walk = await setting.walk({ locale });
  await walk.page.goto(`${setting.service.config.appOrigin}/seals`);
  await walk.expectSound();
  await walk.page.locator('main ul a').first().click();
  return walk;
};

describe('the public page of seals', () => {
  it('shows the seal of the invitations, whole and in blocks, and no name', async () => {
    const walk = await openSeals();
    const text = await walk.page.locator('main').innerText();
    expect(text).toContain(setting.link('one').split('.')[1]);
    const letter = setting.service.letters().find(({ to }) => to.includes('one@'));
    const blocks = await walk.page.locator('.tosturi-hashes .tosturi-seal').first().innerText();
    expect(letter?.text).toContain(blocks.replaceAll(' · ', ' '));
    expect(text).not.toMatch(/leader|Example/);
    expect(text).toContain('published here when the box has been opened');
    await walk.expectSound();
  });

  it('does not exist for what is no campaign', async () => {
    await setting.service.app().get(`/o/${SLUG}/seals/nothing`).expect(404);
    await setting.service.app().get(`/o/${SLUG}/seals/00000000-0000-4000-8000-000000000000`).expect(404);
    await setting.service.app().get('/o/nowhere/seals').expect(404);
  });

  it('lists every receipt after opening, among others, under a root that anybody can compute', async () => {
    await closeAndOpen(setting.service, setting.tenant, setting.campaignId);
    const walk = await openSeals('cy-GB');
    const listed = await walk.page.locator('.tosturi-receipts li').allInnerTexts();
    expect(listed).toHaveLength(10);
    expect(listed).toEqual(listed.toSorted());
    expect(receipts.filter((receipt) => !listed.includes(receipt))).toEqual([]);
    const root = await walk.page.locator('code.tosturi-hash').innerText();
    expect(root).toBe(merkleRoot(listed).toString('hex'));
    await walk.expectSound();
  });
});

describe('the page about anonymity', () => {
  it.each(['en-GB', 'cy-GB'] as const)(
    'has a picture with words for those who do not see it (%s)',
    async (locale) => {
      for (const viewport of ['small', 'desk'] as const) {
        const walk = await setting.walk({ locale, viewport });
        await walk.page.goto(`${setting.service.config.appOrigin}/anonymity`);
        expect(await walk.page.locator('svg[role=img] title').count()).toBe(1);
        expect(await walk.page.locator('#seal').count()).toBe(1);
        await walk.expectSound();
      }
    },
  );
});
