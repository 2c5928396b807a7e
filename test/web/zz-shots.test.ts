import { Browser, Page } from 'playwright-core';
import { createTenant, Tenant } from '../api/tenant.js';
import { axeViolations } from '../support/accessibility.js';
import { launchBrowser, newPage, scrollsSideways } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';

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

const origin = () => service.config.appOrigin;
let n = 0;
const shot = async (page: Page, name: string) => {
  n += 1;
  const url = page.url();
  const id = `${String(n).padStart(2, '0')}-${name}`;
  for (const [w, h] of [[360, 740], [1280, 900]] as const) {
    await page.setViewportSize({ width: w, height: h });
    if (await scrollsSideways(page)) console.log('SIDEWAYS', id, w, url);
    await page.screenshot({ path: `/tmp/shots/${id}-${w}.png`, fullPage: true });
  }
  const v = await axeViolations(page);
  if (v.length) console.log('AXE', id, v);
};
const signIn = async (page: Page, email: string) => {
  await page.goto(`${origin()}/sign-in`);
  await page.fill('#email', email);
  await page.locator('main button[type=submit]').click();
  await service.sendLetters();
  await page.goto(`${origin()}/outbox`);
  await page.locator('main table a').first().click();
  await page.locator('.tosturi-letter a').first().click();
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(`${origin()}/`);
};

it('walks', async () => {
  for (const lang of ['en', 'cy']) {
    const page = await newPage(browser, { locale: lang === 'en' ? 'en-GB' : 'cy-GB' });
    const go = async (path: string, name: string) => {
      const r = await page.goto(origin() + path);
      if (r!.status() !== 200) console.log('STATUS', path, r!.status(), (await page.locator('main').innerText()).slice(0, 400));
      await shot(page, `${lang}-${name}`);
    };
    await go('/', 'home');
    await go('/sign-in', 'sign-in');
    await page.fill('#email', 'nonsense');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-sign-in-error`);
    await go('/sign-in/check-your-mail', 'check');
    await go('/sign-in/link', 'link');
    await go('/help', 'help');
    await go('/anonymity', 'anonymity');
    await go('/accessibility', 'accessibility');
    await go('/outbox', 'outbox');
    await signIn(page, tenant.members.hr.email);
    await page.goto(`${origin()}/?language=${lang}`);
    await go('/outbox', 'outbox-full');
    await page.locator('main table a').first().click();
    await shot(page, `${lang}-letter`);
    await go('/', 'hr-home');
    await go('/campaigns', 'campaigns-empty');
    await go('/campaigns/new', 'new');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-new-errors`);
    await page.fill('#nameEn', 'Ward leaders, winter');
    await page.fill('#nameCy', 'Arweinwyr wardiau, gaeaf');
    await page.check('input[name=purpose][value=development]');
    await page.fill('#opensOn', new Date().toISOString().slice(0, 10));
    await page.locator('[id="thresholds.peer"]').fill('3');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-new-threshold`);
    await page.locator('[id="thresholds.peer"]').fill('6');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-campaign-draft-empty`);
    const campaign = page.url();
    const path = campaign.slice(origin().length);
    await go(`${path}/enrol`, 'enrol');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-enrol-errors`);
    await page.selectOption('#personId', tenant.members.leader.id);
    await page.selectOption('#facilitatorId', tenant.members.facilitator.id);
    await page.check('input[name=patientsApply][value=yes]');
    await page.locator('main button[type=submit]').click();
    await go(`${path}/enrol`, 'enrol');
    await page.selectOption('#personId', tenant.members.otherLeader.id);
    await page.selectOption('#facilitatorId', tenant.members.facilitator.id);
    await page.check('input[name=patientsApply][value=no]');
    await page.locator('main button[type=submit]').click();
    await go(`${path}/import`, 'import');
    await page.fill('#csv', `leader_email\trelationship\tname\temail\n${tenant.members.leader.email}\tpeer\tGareth Price\tgareth@example.org\n${tenant.members.leader.email}\tfriend\t\tx`);
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-import-errors`);
    await page.fill('#csv', `leader_email\trelationship\tname\temail\n${tenant.members.leader.email}\tpeer\tGareth Price\tgareth@example.org\n${tenant.members.leader.email}\tdirect-report\tAisha Khan\taisha.khan.with.a.rather.long.address@university-health-board.example.org`);
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-import-done`);
    await go(path, 'campaign-draft');
    await go(`${path}/lock`, 'lock');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-campaign-locked`);
    await page.getByRole('link', { name: /Cards|Cardiau/ }).first().click();
    await shot(page, `${lang}-codes`);
    await page.fill('#count', '5');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-codes-error`);
    await page.fill('#count', '40');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-codes-made`);
    await page.pdf({ path: `/tmp/shots/${lang}-cards.pdf`, format: 'A4' }).catch((e: unknown) => console.log(String(e)));
    await service.runTimers();
    await go(path, 'campaign-collecting');
    await page.getByRole('link', { name: /^(Raters|Aseswyr)/ }).first().click();
    await shot(page, `${lang}-raters`);
    await go(`${path}/close`, 'close');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-campaign-closed`);
    await go('/campaigns', 'campaigns');
    await go('/people', 'people');
    await go('/people/new', 'people-new');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-people-new-errors`);
    await signIn(page, tenant.members.administrator.email);
    await page.goto(`${origin()}/?language=${lang}`);
    await go('/organisation', 'organisation');
    await go('/organisation/units/new', 'unit');
    await page.locator('main button[type=submit]').click();
    await shot(page, `${lang}-unit-errors`);
    await page.fill('#nameEn', `Surgery ${lang}`);
    await page.fill('#nameCy', `Llawfeddygaeth ${lang}`);
    await page.locator('main button[type=submit]').click();
    await go('/organisation', 'organisation-2');
    await go('/approvals', 'approvals');
    await go('/statements', 'statements');
  }
}, 300_000);
