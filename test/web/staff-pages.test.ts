import { Browser } from 'playwright-core';
import { createTenant, secretFromLetter, Tenant } from '../api/tenant.js';
import { launchBrowser, newPage, PageSetting } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { expectSound, StaffWalk } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const walk = async (setting: Partial<PageSetting> = {}): Promise<StaffWalk> =>
  new StaffWalk(await newPage(browser, { viewport: 'small', ...setting }), service);

const PUBLIC_PAGES = [
  '/',
  '/sign-in',
  '/o/a-board/sign-in',
  '/sign-in/check-your-mail',
  '/sign-in/link',
  '/help',
  '/anonymity',
  '/how-numbers-are-made',
  '/accessibility',
  '/outbox',
];

const STAFF_PAGES: readonly (readonly [keyof Tenant['members'], readonly string[]])[] = [
  ['hr', ['/', '/campaigns', '/campaigns/new', '/people', '/people/new']],
  ['administrator', ['/organisation', '/units/new', '/people']],
  ['approver', ['/approvals']],
  ['panel', ['/statements']],
  ['speakingUp', ['/safety-concerns']],
];

describe.each([
  ['en', 'en-GB'],
  ['cy', 'cy-GB'],
] as const)('pages in %s', (language, locale) => {
  it.each(PUBLIC_PAGES)(
    'anybody can read %s on a small phone, with no barrier a machine can find',
    async (path) => {
      const visitor = await walk({ locale });
      expect(await visitor.open(path)).toBe(200);
      expect(await visitor.page.locator('html').getAttribute('lang')).toBe(language);
      await expectSound(visitor);
    },
  );

  it.each(STAFF_PAGES)(
    '%s can read their pages on a small phone, with no barrier a machine can find',
    async (name, paths) => {
      const person = await walk({ locale });
      await person.signIn(tenant.members[name].email, language);
      for (const path of paths) {
        expect([path, await person.open(path)]).toEqual([path, 200]);
        await expectSound(person);
      }
    },
  );
});

describe('signing in', () => {
  it('takes the secret out of the address bar and asks for one press of a button', async () => {
    const hr = await walk();
    await hr.askForLink(tenant.members.hr.email);
    await hr.open(`/sign-in/link#${secretFromLetter(service, tenant.members.hr.email)}`);
    expect(hr.path).toBe('/sign-in/link');
    expect(await hr.page.locator('[name=token]').isVisible()).toBe(false);
    await hr.send();
    expect(hr.path).toBe('/');
    expect(await hr.words()).toContain('hr Example');
  });

  it('works without JavaScript by pasting the link', async () => {
    const hr = await walk({ javaScript: false });
    await hr.askForLink(tenant.members.hr.email);
    const token = secretFromLetter(service, tenant.members.hr.email);
    await hr.open('/sign-in/link');
    await hr.fill({ token: `${service.config.appOrigin}/sign-in/link#${token}` });
    await hr.send();
    expect(await hr.open('/campaigns')).toBe(200);
  });

  it('says the same to an address that nobody has', async () => {
    const [known, unknown] = [await walk(), await walk()];
    await known.askForLink(tenant.members.hr.email);
    await unknown.askForLink('nobody@example.org');
    expect([unknown.path, await unknown.words()]).toEqual([known.path, await known.words()]);
  });

  it('refuses what is no address, beside the field, and keeps it', async () => {
    const visitor = await walk();
    await visitor.open('/sign-in');
    await visitor.fill({ email: 'nonsense' });
    expect(await visitor.send()).toBe(422);
    expect(await visitor.page.locator('#email').inputValue()).toBe('nonsense');
    expect(await visitor.page.locator('#email-error').innerText()).toContain('name@example.org');
    await expectSound(visitor);
  });

  it('refuses a link that was used', async () => {
    const hr = await walk();
    await hr.signIn(tenant.members.hr.email);
    await hr.open(`/sign-in/link#${secretFromLetter(service, tenant.members.hr.email)}`);
    expect(await hr.send()).toBe(400);
    expect(await hr.words()).toContain('This sign-in link does not work');
  });

  it('begins a session with a new secret each time and ends the one before', async () => {
    const hr = await walk();
    const session = async () =>
      (await hr.page.context().cookies()).find(({ name }) => name === 'session')?.value ?? '';
    await hr.signIn(tenant.members.hr.email);
    const first = await session();
    await hr.signIn(tenant.members.hr.email);
    expect(await session()).not.toBe(first);
    const replay = await service.app().get('/campaigns').set('cookie', `session=${first}`);
    expect(replay.status).toBe(401);
  });

  it('ends with signing out', async () => {
    const hr = await walk();
    await hr.signIn(tenant.members.hr.email);
    await hr.page.getByRole('button', { name: 'Sign out' }).click();
    await hr.page.waitForURL(`${service.config.appOrigin}/`);
    expect(await hr.open('/campaigns')).toBe(401);
  });
});

describe('what a role does not have', () => {
  it.each(['/campaigns', '/campaigns/new', '/people', '/organisation'])(
    'a leader finds nothing at %s',
    async (path) => {
      const leader = await walk();
      await leader.signIn(tenant.members.leader.email);
      expect(await leader.open(path)).toBe(404);
    },
  );
});
