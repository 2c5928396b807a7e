import { Browser, Page } from 'playwright-core';
import {
  addRaters,
  codeFor,
  createCampaign,
  enrol,
  makePatientCodes,
  startCollecting,
  takeToken,
} from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { formatInvitationCode, makeInvitationCode } from '../../src/crypto/invitation-code.js';
import { expectNoAxeViolations } from '../support/accessibility.js';
import { launchBrowser, newPage, PageSetting, scrollsSideways } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';

const SLUG = 'a-board';
const RATERS = [
  { email: 'script@a-board.example', relationship: 'peer', language: 'en' },
  { email: 'plain@a-board.example', relationship: 'peer', language: 'en' },
  { email: 'cymraeg@a-board.example', relationship: 'other', language: 'cy' },
  { email: 'boss@a-board.example', relationship: 'manager', language: 'en' },
  { email: 'declines@a-board.example', relationship: 'direct-report', language: 'en' },
  { email: 'removed@a-board.example', relationship: 'direct-report', language: 'en' },
  { email: 'elsewhere@a-board.example', relationship: 'other', language: 'en' },
  { email: 'keyboard@a-board.example', relationship: 'direct-report', language: 'en' },
] as const;

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let subjectId: string;
let cards: readonly string[];

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, SLUG);
  const campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await addRaters(tenant, subjectId, RATERS);
  await startCollecting(service, tenant, campaignId);
  cards = await makePatientCodes(tenant, subjectId);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const codeOf = (name: string): string => codeFor(service, `${name}@a-board.example`);

const open = async (setting: Partial<PageSetting>, path = `/o/${SLUG}/answer`): Promise<Page> => {
  const page = await newPage(browser, { viewport: 'small', ...setting });
  await page.goto(service.config.appOrigin + path);
  return page;
};

const press = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).click()]);
};

const CONTINUE = 'main form button[type=submit]';
const START = '[data-with-script]:visible';
const START_WITHOUT_SCRIPT = '[data-without-script] button';
const FORM = 'form[data-answer-form]:visible';
const SEND = 'form[data-answer-form] button.nhsuk-button[type=submit]:visible';

const enter = async (page: Page, code: string): Promise<void> => {
  await page.locator('#code').fill(code);
  await press(page, CONTINUE);
};

const begin = async (page: Page, code: string): Promise<void> => {
  await enter(page, code);
  await press(page, START);
  await page.waitForSelector(FORM);
};

/** Where a script sends, no page is loaded: the receipt takes the place of the form. */
const send = async (page: Page): Promise<void> => {
  await page.locator(SEND).click();
  await page.waitForSelector('[data-sent]:visible');
};

/** Chooses "often" in everything that can be seen. */
const rate = async (page: Page): Promise<void> => {
  const choices = page.locator('input[type=radio][name^="rating."][value="4"]:visible');
  for (let index = 0; index < (await choices.count()); index += 1) await choices.nth(index).check();
};

const toLastPart = async (page: Page): Promise<void> => {
  while ((await page.locator('[data-continue]:visible').count()) > 0)
    await page.locator('[data-continue]:visible').click();
};

const expectSound = async (page: Page): Promise<void> => {
  await expectNoAxeViolations(page);
  expect([page.url(), await scrollsSideways(page)]).toEqual([page.url(), false]);
};

const ballots = async (): Promise<number> => {
  const [row] = await service.database.query<{ count: number }>(
    'select count(*)::int as count from box.ballots',
  );
  return row?.count ?? -1;
};

const heading = (page: Page): Promise<string> => page.locator('h1:visible').innerText();

describe('a colleague with a link', () => {
  it('finds the code filled in and gone from the address, and reaches a receipt part by part', async () => {
    const before = await ballots();
    const page = await open({}, `/o/${SLUG}/answer#${codeOf('script')}`);
    expect(page.url()).toBe(`${service.config.appOrigin}/o/${SLUG}/answer`);
    expect(await page.locator('#code').inputValue()).toBe(codeOf('script'));
    await expectSound(page);
    await press(page, CONTINUE);
    expect(await heading(page)).toContain('Feedback about leader Example');
    await expectSound(page);
    await press(page, START);
    await page.waitForSelector(FORM);
    await expectSound(page);
    expect(await page.locator('[data-section]:visible').count()).toBe(1);
    await rate(page);
    await toLastPart(page);
    await expectSound(page);
    await send(page);
    expect(await heading(page)).toContain('Thank you');
    await expectSound(page);
    expect(await ballots()).toBe(before + 1);
  });

  it('sends nothing of the code and no cookie to the box', async () => {
    const page = await open({});
    await page.context().addCookies([{ name: 'session', value: 'x', url: service.config.appOrigin }]);
    const code = codeOf('elsewhere');
    await begin(page, code);
    const request = page.waitForRequest((each) => each.url().startsWith(service.config.boxOrigin));
    await rate(page);
    await toLastPart(page);
    await send(page);
    const sent = await request;
    expect(sent.url()).toBe(`${service.config.boxOrigin}/o/${SLUG}/ballots`);
    expect((await sent.allHeaders())['cookie']).toBeUndefined();
    const body = decodeURIComponent(sent.postData() ?? '').replaceAll('-', '');
    expect(body).toContain('"ratings"');
    expect(body).not.toContain(code.replaceAll('-', ''));
  });

  it('answers with the keyboard alone', async () => {
    const page = await open({ viewport: 'desk' });
    await begin(page, codeOf('keyboard'));
    const first = page.locator('input[type=radio]:visible').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('input[type=radio]:checked').inputValue()).toBe('2');
    // Enter goes on to the next part and never sends from the middle.
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-section-heading]:focus').innerText()).toContain('Part 2 of 7');
    await page.goBack();
    expect(await page.locator('input[type=radio]:checked:visible').inputValue()).toBe('2');
    for (let part = 1; part < 7; part += 1) {
      await page.locator('[data-continue]:visible').focus();
      await page.keyboard.press('Enter');
    }
    await page.locator(SEND).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-sent]:visible');
  });
});

describe('a colleague without JavaScript', () => {
  it('answers one long form, keeps every answer when it is refused, and gets a receipt', async () => {
    const before = await ballots();
    const page = await open({ javaScript: false });
    await enter(page, codeOf('plain').toLowerCase().replaceAll('-', ' '));
    await press(page, START_WITHOUT_SCRIPT);
    expect(await page.locator('[data-section]:visible').count()).toBe(7);
    await page.locator('textarea').first().fill('Listens well.');
    await press(page, SEND);
    expect(await page.locator('.nhsuk-error-summary').innerText()).toContain('at least one question');
    expect(await page.locator('textarea').first().inputValue()).toBe('Listens well.');
    expect(await scrollsSideways(page)).toBe(false);
    await rate(page);
    await press(page, SEND);
    expect(page.url()).toContain('/received/');
    expect(await ballots()).toBe(before + 1);
  });
});

describe('the language', () => {
  it('is that of the invitation, whatever the browser says, and can be switched without losing the code', async () => {
    const page = await open({ locale: 'en-GB' });
    await enter(page, codeOf('cymraeg'));
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    await press(page, 'main .tosturi-language-row button');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await press(page, 'main .tosturi-language-row button');
    await press(page, START);
    await page.waitForSelector(FORM);
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    expect(await heading(page)).toBe('Eich adborth am leader Example');
    await expectSound(page);
  });

  it('is the one that somebody chose by the other link of a letter, not that of the invitation', async () => {
    const page = await open({ locale: 'en-GB' }, `/o/${SLUG}/answer?language=en`);
    await enter(page, codeOf('cymraeg'));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('of a card that belongs to nobody is that of the browser', async () => {
    const page = await open({ locale: 'cy-GB' });
    await enter(page, cards[0] ?? '');
    expect(await heading(page)).toContain('Dywedwch wrthym am leader Example');
    await expectSound(page);
  });
});

describe('the line manager', () => {
  it('is told twice that they are named, and cannot send before they say that they know', async () => {
    const before = await ballots();
    const page = await open({});
    await enter(page, codeOf('boss'));
    expect(await page.locator('main').innerText()).toContain('Your answers are not anonymous');
    await press(page, START);
    await page.waitForSelector(FORM);
    await rate(page);
    await toLastPart(page);
    expect(await page.locator('main').innerText()).toContain('You answer under your name');
    await page.locator(SEND).click();
    expect(await page.locator('.nhsuk-error-summary a').getAttribute('href')).toBe('#knows-named');
    expect(await ballots()).toBe(before);
    await expectSound(page);
    await page.locator('#knows-named').check();
    await send(page);
    expect(await ballots()).toBe(before + 1);
  });
});

describe('a patient', () => {
  it('reads plain words, answers eight questions and one optional comment', async () => {
    const page = await open({});
    await begin(page, cards[1] ?? '');
    expect(await page.locator('input[value="not-observed"]').count()).toBe(8);
    expect(await page.locator('textarea').count()).toBe(1);
    const target = await page.locator('.nhsuk-radios__label:visible').first().boundingBox();
    expect(target?.height).toBeGreaterThanOrEqual(44);
    await rate(page);
    await toLastPart(page);
    await send(page);
    expect(await heading(page)).toBe('Thank you');
  });
});

describe('declining', () => {
  it('is asked once more, ends the reminders, and leaves the code working', async () => {
    const page = await open({});
    await enter(page, codeOf('declines'));
    await press(page, 'button[formaction*="/decline"]');
    await expectSound(page);
    await press(page, 'main form button.nhsuk-button');
    expect(await heading(page)).toBe('Reminders stopped');
    await expectSound(page);
    const states = await service.database.query<{ state: string }>(
      `select i.state from register.invitations i join register.assignments a on a.id = i.assignment_id
       where a.email = 'declines@a-board.example'`,
    );
    expect(states).toEqual([{ state: 'declined' }]);
    await page.goto(`${service.config.appOrigin}/o/${SLUG}/answer`);
    await begin(page, codeOf('declines'));
    expect(await heading(page)).toContain('Your feedback about');
  });
});

describe('a code that opens nothing', () => {
  const post = (code: string, path = '') =>
    service.app().post(`/o/${SLUG}/answer${path}`).type('form').send({ code });

  it.each([
    ['missing', '', 422, 'Enter your code.'],
    ['mistyped', 'ABCDE-12345-ABCDE-12345-ABCDE', 422, 'typing mistake'],
    ['unknown', formatInvitationCode(makeInvitationCode()), 404, 'We do not know this code'],
  ])('stays in the field to be put right when it is %s', async (_name, code, status, words) => {
    const answer = await post(code).expect(status);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain(`value="${code}"`);
  });

  it('is explained when the invitation was taken back or used elsewhere', async () => {
    const removed = codeOf('removed');
    const raters = await tenant.members.leader.caller.get(`subjects/${subjectId}/raters`).expect(200);
    const { id } = (raters.body as { id: string; email: string }[]).find(({ email }) =>
      email.startsWith('removed'),
    ) ?? { id: '' };
    await tenant.members.hr.caller.delete(`subjects/${subjectId}/raters/${id}`).expect(204);
    expect((await post(removed).expect(410)).text).toContain('no longer valid');
    await takeToken(service, SLUG, cards[2] ?? '').expect(200);
    expect((await post(cards[2] ?? '', '/form').expect(409)).text).toContain('taken already');
  });

  it('of an organisation that does not exist is a page that does not exist', async () => {
    await service.app().get('/o/nowhere/answer').expect(404);
  });
});

describe('the pages of people who answer', () => {
  it('are never stored, send no address on, and set no cookie', async () => {
    const answer = await service
      .app()
      .post(`/o/${SLUG}/answer`)
      .type('form')
      .send({ code: cards[3] })
      .expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('do not recognise a leader who is signed in', async () => {
    const walk = await new SignedIn(browser, service).walk(tenant.members.otherLeader.email);
    await walk.open(`/o/${SLUG}/answer`);
    expect(await walk.page.locator('body').innerText()).not.toContain('otherLeader');
    await enter(walk.page, cards[4] ?? '');
    expect(await heading(walk.page)).toContain('Tell us about leader Example');
  });

  it('are found without the organisation’s address where there is only one', async () => {
    await service.app().get('/answer').expect(303).expect('location', `/o/${SLUG}/answer`);
  });
});
