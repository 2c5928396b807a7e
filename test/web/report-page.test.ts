import { DateTime } from 'luxon';
import { Browser, Page } from 'playwright-core';
import { ReleasedReportView } from '../../src/application/reports/reports.view.js';
import { readableReport } from '../../src/core/reports/frozen-report.js';
import { SECTION_IDS, STAGES } from '../../src/core/reports/reading/blocks.js';
import { scoreNumber } from '../../src/core/reports/reading/number-words.js';
import { readReport } from '../../src/core/reports/reading/read-report.js';
import { reportWords } from '../../src/platform/pdf/report-words.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { expectNoAxeViolations } from '../support/accessibility.js';
import { launchBrowser, PageSetting, scrollsSideways } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { answeredByPeers } from './answered-by-peers.js';
import { SignedIn } from './signed-in.js';
import { StaffWalk } from './staff-walk.js';

const SLUG = 'a-board';
/** The compass and one chart for each component. */
const CHARTS = 5;

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let people: SignedIn;
let subjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, SLUG);
  subjectId = await answeredByPeers(service, tenant);
  browser = await launchBrowser();
  people = new SignedIn(browser, service);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const walkAs = (
  name: keyof Tenant['members'],
  setting: Partial<PageSetting> = {},
  language: 'en' | 'cy' = 'en',
): Promise<StaffWalk> => people.walk(tenant.members[name].email, setting, language);

/** axe needs the page's own timers, so it can look at pages that run scripts only. */
const expectSound = async ({ page, path }: StaffWalk): Promise<void> => {
  await expectNoAxeViolations(page);
  expect([path, await scrollsSideways(page)]).toEqual([path, false]);
};

/** At least a day from now. */
const saturday = (): string => {
  const tomorrow = DateTime.now().plus({ days: 1 });
  return tomorrow.plus({ days: (13 - tomorrow.weekday) % 7 }).toFormat('yyyy-MM-dd');
};

const press = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
};

const report = (): string => `/subjects/${subjectId}/report`;
const whole = (): string => `${report()}/whole`;

const idsOn = (page: Page): Promise<string[]> =>
  page.locator('.tosturi-section > h2').evaluateAll((all) => all.map(({ id }) => id));

/** What stands in the tables of the report, without the headings that stand beside them on a phone. */
const cellsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`[...document.querySelectorAll('article table tbody tr > *')].map((cell) =>
    [...cell.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(''))`);

describe('before the release', () => {
  it('the leader is told that the report is being read, and finds none', async () => {
    const walk = await walkAs('leader');
    await walk.open('/my-feedback');
    expect(await walk.words()).toContain('Your facilitator is reading your report.');
    expect(await walk.open(report())).toBe(409);
    await expectSound(walk);
  });

  it('the facilitator reads the report and every comment', async () => {
    const walk = await walkAs('facilitator');
    await walk.open('/debriefs');
    await expectSound(walk);
    await press(walk.page, '.nhsuk-task-list a');
    expect(walk.path).toBe(`/debriefs/${subjectId}`);
    expect(await walk.words()).toContain('Without a decision: 4.');
    await expectSound(walk);
    await press(walk.page, 'a[href$="/comments"]');
    expect(await walk.page.locator('section.tosturi-item blockquote').count()).toBe(4);
  });

  it('nobody else reaches the draft', async () => {
    for (const name of ['leader', 'hr', 'manager', 'panel', 'speakingUp'] as const) {
      const walk = await walkAs(name);
      for (const path of [`/debriefs/${subjectId}`, `/debriefs/${subjectId}/comments`])
        expect([name, path, await walk.open(path)]).toEqual([name, path, 404]);
    }
  });

  const commentSaying = (walk: StaffWalk, text: string) =>
    walk.page.locator('section.tosturi-item', { hasText: text });

  /** Opens what needs words, fills it in and sends it. */
  async function putInWords(walk: StaffWalk, which: readonly [string, number], words: string): Promise<void> {
    const [text, at] = which;
    const form = commentSaying(walk, text).locator('details').nth(at);
    await form.locator('summary').click();
    await form.locator('textarea').fill(words);
    await Promise.all([walk.page.waitForEvent('load'), form.locator('button').click()]);
  }

  it('a comment whose writer asked for themes only cannot be published, and needs words', async () => {
    const walk = await walkAs('facilitator');
    await walk.open(`/debriefs/${subjectId}/comments`);
    await expectSound(walk);
    const comment = commentSaying(walk, 'says number 0.');
    expect(await comment.locator('input[value=publish]').count()).toBe(0);
    await comment.locator('summary').first().click();
    await Promise.all([walk.page.waitForEvent('load'), comment.locator('details[open] button').click()]);
    expect(await walk.page.locator('.nhsuk-error-summary a').getAttribute('href')).toBe('#words');
    await expectSound(walk);
    await walk.open(`/debriefs/${subjectId}/release`);
    await expectSound(walk);
    await walk.tick('when', 'now');
    await walk.tick('anyway', 'yes');
    await walk.fill({ reason: 'We talk today.' });
    expect(await walk.send()).toBe(409);
    expect(await walk.words()).toContain('Two people must have agreed');
    await walk.open(`/debriefs/${subjectId}/comments`);
    await putInWords(walk, ['says number 0.', 0], 'Someone feels heard.');
    expect(walk.path).toMatch(/#comment-shuffled-\d$/);
    expect(await commentSaying(walk, 'says number 0.').innerText()).toContain('Someone feels heard.');
  });

  it('a comment is withheld with a reason or published as written', async () => {
    const walk = await walkAs('facilitator');
    await walk.open(`/debriefs/${subjectId}/comments`);
    await putInWords(walk, ['says number 1.', 1], 'names a patient');
    for (const text of ['says number 2.', 'says number 3.']) {
      const publish = commentSaying(walk, text).locator('form button').first();
      await Promise.all([walk.page.waitForEvent('load'), publish.click()]);
    }
    expect(await walk.words()).toContain('Without a decision: 0. Waiting for the second reader: 4.');
  });

  it.each(['en', 'cy'] as const)(
    'the second reader finds the comments, and no report (%s)',
    async (language) => {
      const walk = await walkAs('secondReader', {}, language);
      await walk.open('/debriefs');
      await expectSound(walk);
      await press(walk.page, '.nhsuk-task-list a');
      expect(walk.path).toBe(`/debriefs/${subjectId}/comments`);
      expect(await walk.page.locator('section.tosturi-item blockquote').count()).toBe(4);
      await expectSound(walk);
      expect(await walk.open(`/debriefs/${subjectId}`)).toBe(404);
    },
  );

  it('the second reader agrees or would do something else, and then either takes the more careful way', async () => {
    const second = await walkAs('secondReader', { javaScript: false });
    await second.open(`/debriefs/${subjectId}/comments`);
    for (const text of ['says number 0.', 'says number 1.', 'says number 2.']) {
      const agree = commentSaying(second, text).locator('form button').first();
      await Promise.all([second.page.waitForEvent('load'), agree.click()]);
    }
    await putInWords(second, ['says number 3.', 0], 'Feeling listened to.');
    expect(await second.words()).toContain('You see it differently');
    const first = await walkAs('facilitator');
    await first.open(`/debriefs/${subjectId}/comments`);
    await expectSound(first);
    const settle = first.page.locator('form[action$=settlements] button');
    await Promise.all([first.page.waitForEvent('load'), settle.click()]);
    expect(await first.words()).toContain('Waiting for the second reader: 0. Seen differently: 0.');
  });

  it('a comment about somebody’s safety is passed on, and read by the speaking-up lead', async () => {
    const second = await walkAs('secondReader');
    await second.open(`/debriefs/${subjectId}/comments`);
    await putInWords(second, ['says number 1.', 2], 'Somebody could be hurt.');
    expect(await commentSaying(second, 'says number 1.').innerText()).toContain('Speaking-up lead told');
    for (const language of ['en', 'cy'] as const) {
      const lead = await walkAs('speakingUp', {}, language);
      await lead.open('/safety-concerns');
      expect(await lead.words()).toContain('says number 1.');
      await expectSound(lead);
    }
    const lead = await walkAs('speakingUp');
    await lead.open('/safety-concerns');
    expect(await lead.send()).toBe(422);
    await expectSound(lead);
    await lead.fill({ outcome: 'Looked into with the ward.' });
    expect(await lead.send()).toBe(200);
    expect(await lead.words()).toContain('Looked into with the ward.');
  });

  it('the report is released once', async () => {
    const walk = await walkAs('facilitator');
    await walk.open(`/debriefs/${subjectId}`);
    await press(walk.page, 'a[href$="/release"]');
    await walk.tick('when', 'later');
    await walk.fill({ day: saturday() });
    expect(await walk.send()).toBe(422);
    expect(await walk.words()).toContain('This is a weekend');
    await expectSound(walk);
    await walk.tick('when', 'now');
    await walk.tick('anyway', 'yes');
    await walk.fill({ reason: 'We talk today.' });
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).toContain('can no longer be changed');
    await expectSound(walk);
    await walk.open(`/debriefs/${subjectId}/release`);
    await walk.tick('when', 'now');
    await walk.tick('anyway', 'yes');
    await walk.fill({ reason: 'Again.' });
    expect(await walk.send()).toBe(409);
  });
});

describe('the released report, part by part', () => {
  it('begins with what to know and to look after, and shows no score there', async () => {
    const walk = await walkAs('leader');
    await walk.open('/my-feedback');
    await press(walk.page, 'main a.nhsuk-button');
    expect(walk.path).toBe(report());
    expect(await walk.words()).toContain('Look after yourself');
    expect(await walk.page.locator('[data-chart]').count()).toBe(0);
    await expectSound(walk);
  });

  it.each([
    ['en', 'phone'],
    ['cy', 'desk'],
  ] as const)(
    'is left by choice, part after part, and can be gone back to (%s, %s)',
    async (language, viewport) => {
      const walk = await walkAs('leader', { viewport }, language);
      await walk.open(report());
      const seen: string[] = await idsOn(walk.page);
      for (const stage of STAGES.slice(1)) {
        await press(walk.page, '.tosturi-onward a.nhsuk-button');
        expect(walk.path).toBe(`${report()}/${stage}`);
        expect(await walk.page.locator('[aria-current=step]').count()).toBe(1);
        seen.push(...(await idsOn(walk.page)));
        await expectSound(walk);
      }
      expect(seen).toEqual([...SECTION_IDS]);
      expect(await walk.page.locator('.tosturi-onward a.nhsuk-button').count()).toBe(0);
      await press(walk.page, '.tosturi-stages a[href$="/strengths"]');
      expect(walk.path).toBe(`${report()}/strengths`);
    },
  );

  it('goes on without JavaScript, charts included', async () => {
    const walk = await walkAs('leader', { javaScript: false });
    await walk.open(`${report()}/strengths`);
    await press(walk.page, '.tosturi-onward a.nhsuk-button');
    expect(walk.path).toBe(`${report()}/differences`);
    expect(await walk.page.locator('figure img').count()).toBe(CHARTS);
  });

  it('has no other parts', async () => {
    const walk = await walkAs('leader');
    expect(await walk.open(`${report()}/everything`)).toBe(404);
  });
});

describe('the released report as a whole', () => {
  it('stands in its one order, strengths before differences', async () => {
    const walk = await walkAs('leader');
    await walk.open(whole());
    expect(await idsOn(walk.page)).toEqual([...SECTION_IDS]);
    await expectSound(walk);
  });

  it.each(['en', 'cy'] as const)(
    'prints the numbers of the frozen model and no others (%s)',
    async (language) => {
      const walk = await walkAs('leader', { viewport: 'desk' }, language);
      await walk.open(whole());
      const { body } = await tenant.members.leader.caller.get(`subjects/${subjectId}/report`).expect(200);
      const { report: frozen, releasedOn } = body as ReleasedReportView;
      const model = readableReport(frozen);
      const reading = readReport({ model, language, t: reportWords(language) }, releasedOn);
      const expected = reading.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows.flat() : [])),
      );
      expect(await cellsOf(walk.page)).toEqual(expected);
      await expectSound(walk);
    },
  );

  it('stands beside one’s own view, which has the same scores of oneself and nobody else’s', async () => {
    const walk = await walkAs('leader');
    await walk.open(`/subjects/${subjectId}/self-report`);
    const { body } = await tenant.members.leader.caller.get(`subjects/${subjectId}/report`).expect(200);
    const model = readableReport((body as ReleasedReportView).report);
    const own = model.components.map(({ self }) => (self.kind === 'shown' ? scoreNumber(self.value) : ''));
    expect((await cellsOf(walk.page)).filter((_, index) => index % 2 === 1).slice(0, own.length)).toEqual(
      own,
    );
    expect(await walk.words()).not.toContain('Peers');
  });

  it('shows comments as the facilitator decided, and nothing of what was withheld', async () => {
    const walk = await walkAs('leader');
    await walk.open(whole());
    const words = await walk.words();
    expect(words).toContain('Someone feels heard.');
    expect(words).toContain('names a patient');
    expect(words).toContain('Listens, says number 2.');
    expect(words).toContain('Feeling listened to.');
    expect(words).not.toContain('says number 3.');
    expect(words).not.toContain('says number 0.');
    expect(words).not.toContain('says number 1.');
  });

  it('draws its charts in the browser', async () => {
    const walk = await walkAs('leader');
    await walk.open(whole());
    await walk.page
      .locator('canvas')
      .nth(CHARTS - 1)
      .waitFor();
    expect(await walk.page.locator('canvas[role=img][aria-label]').count()).toBe(CHARTS);
  });

  it('shows the same charts as pictures without JavaScript', async () => {
    const walk = await walkAs('leader', { javaScript: false });
    await walk.open(whole());
    const pictures = walk.page.locator('figure img');
    expect(await pictures.count()).toBe(CHARTS);
    const { cookies } = await walk.page.context().storageState();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const picture of await pictures.all()) {
      expect((await picture.getAttribute('alt')) ?? '').toContain(
        'The table that follows has the same numbers.',
      );
      const path = (await picture.getAttribute('src')) ?? '';
      const answer = await service.app().get(path).set('cookie', cookie).expect(200);
      expect(answer.headers['content-type']).toContain('image/svg+xml');
    }
    expect(await scrollsSideways(walk.page)).toBe(false);
  });

  it('is a file to keep in either language, without changing the language of the pages', async () => {
    const walk = await walkAs('leader');
    const { request } = walk.page.context();
    for (const language of ['en', 'cy']) {
      const answer = await request.get(`${service.config.appOrigin}${report()}.pdf?language=${language}`);
      expect(answer.headers()['content-type']).toBe('application/pdf');
      expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
    await walk.open(whole());
    expect(await walk.page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('is a page that does not exist for everybody but the leader and the facilitator', async () => {
    for (const name of ['hr', 'manager', 'otherLeader', 'panel', 'administrator', 'approver'] as const) {
      const walk = await walkAs(name);
      for (const path of [
        report(),
        whole(),
        `${report()}/comments`,
        `${report()}.pdf`,
        `${report()}/charts/en/1`,
      ])
        expect([name, path, await walk.open(path)]).toEqual([name, path, 404]);
    }
    expect(await (await walkAs('facilitator')).open(report())).toBe(200);
  });

  it('has no chart beyond its last', async () => {
    const walk = await walkAs('leader');
    expect(await walk.open(`${report()}/charts/en/${String(CHARTS + 1)}`)).toBe(404);
    expect(await walk.open(`${report()}/charts/de/1`)).toBe(404);
  });
});
