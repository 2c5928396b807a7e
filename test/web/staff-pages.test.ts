import { Browser } from 'playwright-core';
import { day } from '../api/campaign-steps.js';
import { createTenant, secretFromLetter, Tenant } from '../api/tenant.js';
import { expectNoAxeViolations } from '../support/accessibility.js';
import { launchBrowser, newPage, PageSetting, scrollsSideways } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { StaffWalk } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  browser = await launchBrowser();
}, 90_000);

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const walk = async (setting: Partial<PageSetting> = {}): Promise<StaffWalk> =>
  new StaffWalk(await newPage(browser, { viewport: 'small', ...setting }), service);

const expectSound = async ({ page, path }: StaffWalk): Promise<void> => {
  await expectNoAxeViolations(page);
  expect([path, await scrollsSideways(page)]).toEqual([path, false]);
};

const PUBLIC_PAGES = [
  '/',
  '/sign-in',
  '/o/a-board/sign-in',
  '/sign-in/check-your-mail',
  '/sign-in/link',
  '/help',
  '/anonymity',
  '/accessibility',
  '/outbox',
];

const STAFF_PAGES: readonly (readonly [keyof Tenant['members'], readonly string[]])[] = [
  ['hr', ['/', '/campaigns', '/campaigns/new', '/people', '/people/new']],
  ['administrator', ['/organisation', '/organisation/units/new', '/people']],
  ['approver', ['/approvals']],
  ['panel', ['/statements']],
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

describe('the administrator', () => {
  it('adds a unit and a person with a role', async () => {
    const administrator = await walk();
    await administrator.signIn(tenant.members.administrator.email);
    await administrator.open('/organisation/units/new');
    expect(await administrator.send()).toBe(422);
    await expectSound(administrator);
    await administrator.fill({ nameEn: 'Surgery', nameCy: 'Llawfeddygaeth' });
    expect(await administrator.send()).toBe(200);
    expect(await administrator.words()).toContain('Surgery');
    await administrator.open('/people/new');
    await administrator.fill({
      givenName: 'Nia',
      familyName: 'Rees',
      email: 'nia@example.org',
      jobTitle: 'Ward manager',
    });
    expect(await administrator.send()).toBe(422);
    expect(await administrator.page.locator('#givenName').inputValue()).toBe('Nia');
    await administrator.tick('language', 'cy');
    await administrator.tick('roles', 'leader');
    await administrator.choose({ unitId: 'Surgery' });
    expect(await administrator.send()).toBe(200);
    expect(await administrator.words()).toMatch(/Nia Rees[\s\S]*Ward manager[\s\S]*Surgery[\s\S]*Leader/);
  });

  it('is told when the record of events was changed', async () => {
    const administrator = await walk();
    await administrator.signIn(tenant.members.administrator.email);
    await administrator.open('/organisation');
    expect(await administrator.words()).toMatch(/all \d+ entries fit together/);
    await service.database.query(
      `update register.audit_events set data = '{"changed": true}' where number = 2`,
    );
    await administrator.open('/organisation');
    expect(await administrator.words()).toContain('Entry 2 does not fit');
  });
});

describe('HR', () => {
  it('leads a campaign from the first form to the cards, and every refused form keeps what was typed', async () => {
    const hr = await walk();
    await hr.signIn(tenant.members.hr.email);

    await hr.open('/campaigns/new');
    await hr.fill({
      nameEn: 'Ward leaders',
      nameCy: 'Arweinwyr wardiau',
      opensOn: day(0),
      'thresholds.peer': '3',
    });
    expect(await hr.send()).toBe(422);
    expect(await hr.page.locator('[name=nameCy]').inputValue()).toBe('Arweinwyr wardiau');
    await expectSound(hr);
    await hr.tick('purpose', 'development');
    expect(await hr.send()).toBe(422);
    expect(await hr.words()).toContain('at least 5 people must have answered');
    await hr.fill({ 'thresholds.peer': '6' });
    expect(await hr.send()).toBe(200);
    const campaign = hr.path;
    await expectSound(hr);

    await hr.open(`${campaign}/enrol`);
    expect(await hr.send()).toBe(422);
    await hr.choose({ personId: tenant.members.leader.id, facilitatorId: tenant.members.manager.id });
    await hr.tick('patientsApply', 'yes');
    expect(await hr.send()).toBe(422);
    expect(await hr.words()).toContain('choose a trained facilitator who is not the leader’s manager');
    await expectSound(hr);
    await hr.choose({ facilitatorId: tenant.members.facilitator.id });
    expect(await hr.send()).toBe(200);

    await hr.open(`${campaign}/import`);
    const [header, good] = [
      'leader_email,relationship,name,email',
      `${tenant.members.leader.email},peer,Gareth,g@example.org`,
    ];
    await hr.fill({ csv: `${header}\n${good}\n${tenant.members.leader.email},friend,Aisha,a@example.org` });
    expect(await hr.send()).toBe(422);
    expect(await hr.words()).toContain('Line 3');
    expect(await hr.page.locator('#csv').inputValue()).toContain('friend');
    await expectSound(hr);
    await hr.fill({ csv: `${header}\n${good}` });
    expect(await hr.send()).toBe(200);
    expect(await hr.words()).toContain('Raters added: 1');
    await expectSound(hr);

    await hr.open(`${campaign}/lock`);
    await expectSound(hr);
    expect(await hr.send()).toBe(200);
    expect(await hr.words()).toMatch(/Locked[\s\S]*Peers: 1[\s\S]*([0-9A-Z]{4} ){3}[0-9A-Z]{4}/);
    await expectSound(hr);

    await hr.page.getByRole('link', { name: 'Cards for patients' }).click();
    await hr.fill({ count: '5' });
    expect(await hr.send()).toBe(422);
    await hr.fill({ count: '40' });
    expect(await hr.send()).toBe(200);
    expect(await hr.page.locator('.tosturi-card').count()).toBe(40);
    await expectSound(hr);
    await hr.open(hr.path);
    expect(await hr.page.locator('.tosturi-card').count()).toBe(0);
    expect(await hr.words()).toContain('Cards made so far: 40');

    await service.runTimers();
    await hr.open(campaign);
    await hr.page.getByRole('link', { name: /^Raters/ }).click();
    expect(await hr.words()).toContain('Gareth');
    await expectSound(hr);
    await hr.open(`${campaign}/close`);
    await expectSound(hr);
    expect(await hr.send()).toBe(200);
    expect(await hr.words()).toContain('The sealed box is being opened');
    await expectSound(hr);
  }, 60_000);
});
