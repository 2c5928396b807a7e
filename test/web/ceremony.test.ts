import { Browser } from 'playwright-core';
import { createCampaign, enrol } from '../api/campaign-steps.js';
import { ceremonyOf, close, collect, custodiansOf, giveBack, lock, stateOf } from '../api/ceremony-steps.js';
import { createTenant, Member, secretFromLetter, Tenant } from '../api/tenant.js';
import { launchBrowser, newPage } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { expectSound, StaffWalk } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let custodians: readonly [Member, Member, Member];
let browser: Browser;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  custodians = custodiansOf(tenant);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const walkAs = async ({ email }: Member, language: 'en' | 'cy'): Promise<StaffWalk> => {
  const page = await newPage(browser, { viewport: 'small', locale: `${language}-GB` });
  const person = new StaffWalk(page, service);
  await person.signIn(email, language);
  return person;
};

/** The link of the letter is pasted, as its page says. */
async function walkWithoutScript({ email }: Member, language: 'en' | 'cy'): Promise<StaffWalk> {
  const page = await newPage(browser, { javaScript: false, locale: `${language}-GB` });
  const person = new StaffWalk(page, service);
  await person.askForLink(email);
  await person.open('/sign-in/link');
  await person.fill({ token: secretFromLetter(service, email) });
  await person.send();
  return person;
}

async function follow({ page }: StaffWalk, path: string): Promise<void> {
  await page.locator(`main a[href="${path}"]`).click();
  await page.waitForURL(`**${path}`);
}

async function draftCampaign(): Promise<string> {
  const campaignId = await createCampaign(tenant);
  await enrol(tenant, campaignId, tenant.members.leader);
  return campaignId;
}

async function lockedCeremony(): Promise<string> {
  const campaignId = await draftCampaign();
  await tenant.members.hr.caller.put(`campaigns/${campaignId}/custody`, ceremonyOf(custodians)).expect(204);
  await lock(tenant, campaignId);
  return campaignId;
}

const wordsOnPage = ({ page }: StaffWalk): Promise<readonly string[]> =>
  page.locator('.tosturi-words li').allInnerTexts();

/** The words that the labels ask for, from the sheet. */
async function confirmFrom(person: StaffWalk, sheet: readonly string[]): Promise<number> {
  for (const field of ['first', 'second', 'third']) {
    const label = await person.page.locator(`label[for=${field}]`).innerText();
    await person.fill({ [field]: sheet[Number(/\d+/.exec(label)?.[0]) - 1] ?? '' });
  }
  return person.send();
}

describe.each([
  [
    'en',
    {
      automatic: 'Nobody can find out afterwards who said what',
      cost: 'the answers are lost for ever',
      threePeople: 'Choose three different people',
      waitingForAll: '1 of 3 so far',
      waiting: 'Waiting for words: 1 of 2',
      anotherSheet: 'this is another sheet',
    },
  ],
  [
    'cy',
    {
      automatic: 'Ni all neb ddarganfod wedyn pwy ddywedodd beth',
      cost: 'bydd yr atebion ar goll am byth',
      threePeople: 'Dewiswch dri o bobl wahanol',
      waitingForAll: '1 o 3 hyd yma',
      waiting: 'Yn aros am eiriau: 1 o 2',
      anotherSheet: 'dalen arall yw hon',
    },
  ],
] as const)('the pages of the ceremony in %s', (language, words) => {
  it('explain to HR what each way promises and costs, and keep what was chosen when it is refused', async () => {
    const campaignId = await draftCampaign();
    const hr = await walkAs(tenant.members.hr, language);
    await hr.open(`/campaigns/${campaignId}`);
    await expectSound(hr);
    await hr.page.locator(`main a[href$="/custody"]`).click();
    await hr.page.waitForURL('**/custody');
    expect(await hr.words()).toContain(words.automatic);
    expect(await hr.words()).toContain(words.cost);
    await expectSound(hr);
    await hr.tick('custody', 'ceremony');
    const [first, second, third] = custodians;
    await hr.choose({ custodian1: first.id, custodian2: first.id, custodian3: third.id });
    expect(await hr.send()).toBe(422);
    expect(await hr.words()).toContain(words.threePeople);
    expect(await hr.page.locator('#custodian3').inputValue()).toBe(third.id);
    await expectSound(hr);
    await hr.choose({ custodian2: second.id });
    expect(await hr.send()).toBe(200);
    expect(await hr.words()).toContain('panel Example');
    await hr.open(`/campaigns/${campaignId}/lock`);
    expect(await hr.words()).toContain('approver Example');
    await expectSound(hr);
    expect(await hr.send()).toBe(200);
    await expectSound(hr);
  });

  it('lead a custodian from their words to the sheet, the check and the keeping, without JavaScript', async () => {
    const campaignId = await lockedCeremony();
    const person = await walkWithoutScript(custodians[0], language);
    await person.open('/custody');
    await follow(person, `/custody/${campaignId}`);
    await follow(person, `/custody/${campaignId}/words`);
    const sheet = await wordsOnPage(person);
    expect(sheet).toHaveLength(25);
    await follow(person, `/custody/${campaignId}/confirm`);
    expect(await wordsOnPage(person)).toEqual([]);
    expect(await confirmFrom(person, sheet.toReversed())).toBe(422);
    expect(await confirmFrom(person, sheet)).toBe(200);
    expect(person.path).toBe(`/custody/${campaignId}`);
    expect(await person.open(`/custody/${campaignId}/words`)).toBe(409);
  });

  it('have no barrier that a machine can find, from the list to the kept sheet', async () => {
    const campaignId = await lockedCeremony();
    const person = await walkAs(custodians[0], language);
    for (const path of ['', `/${campaignId}`, `/${campaignId}/words`, `/${campaignId}/confirm`]) {
      expect([path, await person.open(`/custody${path}`)]).toEqual([path, 200]);
      await expectSound(person);
    }
    expect(await person.send()).toBe(422);
    await expectSound(person);
    await collect(custodians[0], campaignId);
    await person.open(`/custody/${campaignId}`);
    await expectSound(person);
  });

  it('take the words back, say what is wrong with them, and show HR how many are awaited', async () => {
    const campaignId = await lockedCeremony();
    const hr = await walkAs(tenant.members.hr, language);
    const sheet = await collect(custodians[0], campaignId);
    await hr.open(`/campaigns/${campaignId}`);
    expect(await hr.words()).toContain(words.waitingForAll);
    await expectSound(hr);
    const others = [await collect(custodians[1], campaignId), await collect(custodians[2], campaignId)];
    await service.runTimers();
    await close(tenant, campaignId);
    const custodian = await walkAs(custodians[0], language);
    await custodian.open(`/custody/${campaignId}`);
    await expectSound(custodian);
    await custodian.fill({ words: others[0]?.join(' ') ?? '' });
    expect(await custodian.send()).toBe(422);
    expect(await custodian.words()).toContain(words.anotherSheet);
    await expectSound(custodian);
    await custodian.fill({ words: sheet.with(6, 'tosturi').join('\n') });
    expect(await custodian.send()).toBe(422);
    expect(await custodian.words()).toContain('7, “tosturi”');
    await custodian.fill({ words: `  ${sheet.join('  ').toUpperCase()} ` });
    expect(await custodian.send()).toBe(200);
    expect(await custodian.words()).toContain(words.waiting);
    await expectSound(custodian);
    await hr.open(`/campaigns/${campaignId}`);
    expect(await hr.words()).toContain(words.waiting);
    await expectSound(hr);
    await giveBack(custodians[1], campaignId, others[0] ?? []).expect(204);
    await custodian.open(`/custody/${campaignId}`);
    await expectSound(custodian);
    await service.open();
    await service.runTimers();
    expect(await stateOf(tenant, campaignId)).toBe('opened');
  });

  it('say so to whoever keeps no share', async () => {
    const person = await walkAs(tenant.members.facilitator, language);
    expect(await person.open('/custody')).toBe(200);
    await expectSound(person);
  });
});
