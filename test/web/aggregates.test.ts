import { Browser } from 'playwright-core';
import {
  addLeaders,
  addUnit,
  backdate,
  makePeriod,
  runCampaign,
  TestLeader,
} from '../api/aggregate-steps.js';
import { day } from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { launchBrowser, PageSetting } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';
import { expectSound, StaffWalk } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let people: SignedIn;
let periods: readonly [first: string, second: string];

const PEERS = 5;
const LONG_NAME = 'Community, Intermediate and Unscheduled Care Directorate';

/** The first campaign's leaders are seen less often to do what is asked about than those of the second. */
const rating =
  (more: number) =>
  (leader: number, peer: number): number =>
    2 + more + ((leader + peer) % 2);

const runPeriod = async (leaders: readonly TestLeader[], name: string, more: number): Promise<string> =>
  runCampaign(service, tenant, leaders, { name, peers: PEERS, rating: rating(more) });

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  browser = await launchBrowser();
  people = new SignedIn(browser, service);
  const care = await addUnit(tenant, LONG_NAME, null);
  const office = await addUnit(tenant, 'Office', null);
  const leaders = [
    ...(await addLeaders(tenant, care, { prefix: 'care', count: 7 })),
    ...(await addLeaders(tenant, office, { prefix: 'office', count: 6 })),
  ];
  await backdate(service, await runPeriod(leaders, 'first', 0), 120);
  const first = await makePeriod(tenant, 'Last year', -120);
  await runPeriod(leaders, 'second', 1);
  periods = [first, await makePeriod(tenant, 'This year', 0)];
}, 600_000);

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const hrWalk = (language: 'en' | 'cy' = 'en', setting: Partial<PageSetting> = {}): Promise<StaffWalk> =>
  people.walk(tenant.members.hr.email, setting, language);

describe('the organisation as a whole', () => {
  it.each(['en', 'cy'] as const)('is read without a barrier on a small phone, in %s', async (language) => {
    const walk = await hrWalk(language);
    for (const path of ['/aggregates', `/aggregates/${periods[0]}`, `/aggregates/${periods[1]}`]) {
      expect(await walk.open(path)).toBe(200);
      await expectSound(walk);
    }
  });

  it('asks how we are doing, where, what makes it hard and what changed, in this order', async () => {
    const walk = await hrWalk();
    await walk.open(`/aggregates/${periods[1]}`);
    const headings = await walk.page.locator('main h2').allInnerTexts();
    expect(headings.slice(0, 4)).toEqual(['How are we doing', 'Where', 'What makes it hard', 'What changed']);
    const words = await walk.words();
    expect(words).toContain(LONG_NAME);
    expect(words).toContain('Compared with “Last year”');
    expect(words).toContain('Clearly higher');
  });

  it('has nothing to compare the first period with, and says so', async () => {
    const walk = await hrWalk();
    await walk.open(`/aggregates/${periods[0]}`);
    expect(await walk.words()).toContain('This is the first period');
  });

  it('shows its charts as pictures where no script runs, each beside a table with the same numbers', async () => {
    const walk = await hrWalk('en', { javaScript: false });
    await walk.open(`/aggregates/${periods[1]}`);
    const picture = walk.page.locator('main img').first();
    expect(await picture.getAttribute('alt')).toMatch(/Attending, whole organisation.*Peers: \d/);
    const source = (await picture.getAttribute('src')) ?? '';
    expect(await walk.open(source)).toBe(200);
    expect(await walk.open(source.replace(/\d+$/, '9'))).toBe(404);
  });

  it('is found from the header by HR, and by nobody else', async () => {
    const walk = await hrWalk();
    await walk.page.locator('header a[href="/aggregates"]').first().waitFor({ state: 'attached' });
    const leader = await people.walk(tenant.members.leader.email);
    expect(await leader.page.locator('header a[href="/aggregates"]').count()).toBe(0);
    expect(await leader.open(`/aggregates/${periods[1]}`)).toBe(404);
  });

  it('gives the cells as a file', async () => {
    const walk = await hrWalk();
    await walk.open(`/aggregates/${periods[1]}`);
    const [file] = await Promise.all([
      walk.page.waitForEvent('download'),
      walk.page.locator('main a[href$="shape=wide"]').click(),
    ]);
    expect(file.suggestedFilename()).toBe('tosturi.csv');
  });
});

describe('a form for the next period', () => {
  it('comes back with what was typed and why the day will not do', async () => {
    const walk = await hrWalk();
    await walk.open('/aggregates');
    await walk.fill({ nameEn: 'Too soon', nameCy: 'Rhy fuan', untilDay: day(0) });
    expect(await walk.send()).toBe(422);
    expect(await walk.words()).toContain('at least 90 days after the last period');
    expect(await walk.page.locator('#nameEn').inputValue()).toBe('Too soon');
    await expectSound(walk);
  });
});

describe('an organisation too small to show anything', () => {
  it('gets a page that helps, and no empty tables', async () => {
    const other = await startTestService();
    try {
      const small = await createTenant(other, 'b-board');
      const unit = await addUnit(small, 'Practice', null);
      const leaders = await addLeaders(small, unit, { prefix: 'few', count: 2 });
      await runCampaign(other, small, leaders, { name: 'small', peers: PEERS, rating: rating(0) });
      const periodId = await makePeriod(small, 'A year', 0);
      const walk = await new SignedIn(browser, other).walk(small.members.hr.email);
      await walk.open(`/aggregates/${periodId}`);
      const words = await walk.words();
      expect(words).toContain('There are too few leaders yet');
      expect(words).toContain('Invite more leaders');
      expect(await walk.page.locator('main table').count()).toBe(0);
      await expectSound(walk);
    } finally {
      await other.stop();
    }
  }, 300_000);
});
