import { Browser, Page } from 'playwright-core';
import {
  addRaters,
  codeFor,
  createCampaign,
  enrol,
  raterEmails,
  startCollecting,
} from '../api/campaign-steps.js';
import { Caller, createTenant, secretFromLetter, Tenant } from '../api/tenant.js';
import { launchBrowser, newPage } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { Tap, Tapped, tapRequests } from './tap.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let codes: readonly string[];

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  const emails = raterEmails(2, tenant.slug);
  await addRaters(
    tenant,
    subjectId,
    emails.map((email) => ({ email, relationship: 'peer' })),
  );
  await startCollecting(service, tenant, campaignId);
  codes = emails.map((email) => codeFor(service, email));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** Another leader, who is asked as a colleague, with a session in this browser. */
async function signInAs(page: Page, email: string): Promise<string> {
  await new Caller(service, null).post('sign-in-links', { organisation: tenant.slug, email }).expect(202);
  await service.sendLetters();
  await page.goto(`${service.config.appOrigin}/sign-in/link`);
  await page.fill('input[name=token]', secretFromLetter(service, email));
  await page.click('main button[type=submit]');
  const session = (await page.context().cookies()).find(({ name }) => name === 'session');
  if (session === undefined) throw new Error(`Signing in set no cookie: ${await page.title()}`);
  return session.value;
}

async function openForm(page: Page, code: string, start: string): Promise<void> {
  await page.goto(`${service.config.appOrigin}/o/${tenant.slug}/answer`);
  await page.fill('input[name=code]', code);
  await page.click('main form[action$="/answer"] button[type=submit]');
  await page.click(start);
  await page.waitForSelector('form[data-answer-form]:visible');
}

/** By the form itself: with scripts, the button to send is on a later page of it. */
const sendForm = async (page: Page, answered: string): Promise<void> => {
  await page.evaluate('document.querySelector("form[data-answer-form]").requestSubmit()');
  await page.waitForSelector(answered);
};

/** With scripts the browser finds what is missing itself, asks the box whether it may send, and sends. */
const WITHOUT_SCRIPT = { index: 0, start: '[data-without-script] button', statuses: [422, 303] } as const;
const WITH_SCRIPT = { index: 1, start: '[data-with-script]', statuses: [204, 201] } as const;

const RECEIPT = '.nhsuk-summary-list .tosturi-seal:visible';

const requestsOf = (tap: Tap, port: number): readonly Tapped[] => tap.at(port);

describe.each([
  ['without JavaScript', false, WITHOUT_SCRIPT],
  ['with JavaScript', true, WITH_SCRIPT],
] as const)('A13 a leader who is signed in and answers about a colleague, %s', (_how, javaScript, way) => {
  const { index, start, statuses } = way;
  let page: Page;
  let tap: Tap;
  let session: string;
  let atBox: readonly Tapped[];

  beforeAll(async () => {
    page = await newPage(browser, { javaScript, viewport: 'desk' });
    tap = tapRequests();
    session = await signInAs(page, tenant.members.otherLeader.email);
    await openForm(page, codes[index] ?? '', start);
    await sendForm(page, '.nhsuk-error-summary:visible');
    await page.locator('input[name^="rating."][value="4"]').first().check({ force: true });
    await sendForm(page, RECEIPT);
    atBox = requestsOf(tap, service.config.boxPort);
  });

  afterAll(async () => {
    tap.close();
    await page.context().close();
  });

  it('A13 is shown what is missing, and then the receipt', async () => {
    expect(await page.locator(RECEIPT).innerText()).toMatch(/^(\w{4}-){3}\w{4}$/);
    const answers = atBox
      .filter(({ url }) => url.endsWith('/ballots'))
      .map(({ answer }) => answer.statusCode);
    expect(answers).toEqual(statuses);
  });

  it('A13 brings the session to the app at every step', () => {
    const pages = requestsOf(tap, service.config.port).filter(({ url }) => url.includes('/answer'));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.filter(({ headers }) => !headers.cookie?.includes(session))).toEqual([]);
  });

  it('A13 brings no cookie, no authorisation and no address of an earlier page to the box', () => {
    expect(atBox.length).toBeGreaterThanOrEqual(2);
    const brought = atBox.filter(
      ({ headers }) =>
        headers.cookie !== undefined || headers.authorization !== undefined || headers.referer !== undefined,
    );
    expect(brought).toEqual([]);
  });

  it('A13 brings nothing there that names them: the origin is a site’s or none, and no code or session is in any line', () => {
    const { appOrigin, boxOrigin } = service.config;
    const origins = new Set(atBox.map(({ headers }) => headers.origin));
    expect(
      [...origins].filter((origin) => ![undefined, 'null', appOrigin, boxOrigin].includes(origin)),
    ).toEqual([]);
    const lines = atBox.map(({ url, headers }) => url + JSON.stringify(headers)).join('\n');
    const secrets = [
      session,
      codes[index] ?? '',
      (codes[index] ?? '').replaceAll('-', ''),
      tenant.members.otherLeader.email,
    ];
    expect(secrets.filter((secret) => lines.includes(secret))).toEqual([]);
  });

  it('A13 gets no cookie from the box', async () => {
    expect(atBox.filter(({ answer }) => answer.hasHeader('set-cookie'))).toEqual([]);
    expect(await page.context().cookies(service.config.boxOrigin)).toEqual([]);
  });

  it('A13 would bring the session if the box had the same hostname: ports do not part cookies', async () => {
    const before = requestsOf(tap, service.config.boxPort).length;
    await page.goto(`http://localhost:${String(service.config.boxPort)}/health/live`);
    const [wrong] = requestsOf(tap, service.config.boxPort).slice(before);
    expect(wrong?.headers.cookie).toContain(session);
  });
});
