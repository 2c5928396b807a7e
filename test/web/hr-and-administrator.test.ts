import { Browser } from 'playwright-core';
import { day } from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { launchBrowser, newPage } from '../support/browser.js';
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

const walkAs = async (name: keyof Tenant['members']): Promise<StaffWalk> => {
  const person = new StaffWalk(await newPage(browser, { viewport: 'small' }), service);
  await person.signIn(tenant.members[name].email);
  return person;
};

describe('the administrator', () => {
  it('adds a unit and a person with a role', async () => {
    const administrator = await walkAs('administrator');
    await administrator.open('/units/new');
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
      jobTitle: 'Nurse',
    });
    expect(await administrator.send()).toBe(422);
    expect(await administrator.page.locator('#givenName').inputValue()).toBe('Nia');
    await expectSound(administrator);
    await administrator.tick('language', 'cy');
    await administrator.tick('roles', 'leader');
    await administrator.choose({ unitId: 'Surgery' });
    expect(await administrator.send()).toBe(200);
    expect(await administrator.words()).toMatch(/Nia Rees[\s\S]*Nurse[\s\S]*Surgery[\s\S]*Leader/);
  });

  it('is told of an address that somebody has already, and keeps what was typed', async () => {
    const administrator = await walkAs('administrator');
    await administrator.open('/people/new');
    const { email } = tenant.members.hr;
    await administrator.fill({ givenName: 'Nia', familyName: 'Rees', email, jobTitle: 'Nurse' });
    await administrator.tick('language', 'cy');
    expect(await administrator.send()).toBe(409);
    expect(await administrator.page.locator('#email').inputValue()).toBe(email);
    expect(await administrator.page.locator('[name=language][value=cy]').isChecked()).toBe(true);
  });

  it('is told when the record of events was changed', async () => {
    const administrator = await walkAs('administrator');
    await administrator.open('/organisation');
    expect(await administrator.words()).toMatch(/all \d+ entries fit together/);
    await service.database.query(
      `update register.audit_events set data = '{"changed": true}' where number = 2`,
    );
    await administrator.open('/organisation');
    expect(await administrator.words()).toContain('Entry 2 does not fit');
    await expectSound(administrator);
  });
});

/** @returns the path of the new campaign. */
async function createCampaign(hr: StaffWalk): Promise<string> {
  await hr.open('/campaigns/new');
  const names = { nameEn: 'Ward leaders', nameCy: 'Arweinwyr wardiau' };
  await hr.fill({ ...names, opensOn: day(0), 'thresholds.peer': '3' });
  expect(await hr.send()).toBe(422);
  expect(await hr.page.locator('[name=nameCy]').inputValue()).toBe('Arweinwyr wardiau');
  await expectSound(hr);
  await hr.tick('purpose', 'development');
  expect(await hr.send()).toBe(422);
  expect(await hr.words()).toContain('at least 5 people must have answered');
  await hr.fill({ 'thresholds.peer': '6' });
  expect(await hr.send()).toBe(200);
  await expectSound(hr);
  return hr.path;
}

async function enrolLeader(hr: StaffWalk, campaign: string): Promise<void> {
  const { leader, manager, facilitator } = tenant.members;
  await hr.open(`${campaign}/enrol`);
  await expectSound(hr);
  expect(await hr.send()).toBe(422);
  await hr.choose({ personId: leader.id, facilitatorId: manager.id });
  await hr.tick('patientsApply', 'yes');
  expect(await hr.send()).toBe(422);
  expect(await hr.words()).toContain('choose a trained facilitator who is not the leader’s manager');
  await expectSound(hr);
  await hr.choose({ facilitatorId: facilitator.id });
  expect(await hr.send()).toBe(200);
}

async function importRaters(hr: StaffWalk, campaign: string): Promise<void> {
  const { email } = tenant.members.leader;
  const good = `leader_email,relationship,name,email\n${email},peer,Gareth,gareth@a-board.example`;
  await hr.open(`${campaign}/import`);
  await hr.fill({ csv: `${good}\n${email},friend,Aisha,aisha@a-board.example` });
  expect(await hr.send()).toBe(422);
  expect(await hr.words()).toContain('Line 3');
  expect(await hr.page.locator('#csv').inputValue()).toContain('friend');
  await expectSound(hr);
  await hr.fill({ csv: good });
  expect(await hr.send()).toBe(200);
  expect(await hr.words()).toContain('Raters added: 1');
  await expectSound(hr);
}

async function makeCards(hr: StaffWalk): Promise<void> {
  await hr.page.getByRole('link', { name: 'Cards for patients' }).click();
  await hr.fill({ count: '5', handedOutBy: 'The ward clerk' });
  expect(await hr.send()).toBe(422);
  expect(await hr.words()).toContain('a card would say too much about who held it');
  expect(await hr.page.locator('#handedOutBy').inputValue()).toBe('The ward clerk');
  await expectSound(hr);
  await hr.fill({ count: '40' });
  expect(await hr.send()).toBe(200);
  expect(await hr.page.locator('.tosturi-card-codes li').count()).toBe(40);
  await expectSound(hr);
  await hr.open(hr.path);
  expect(await hr.page.locator('.tosturi-card-codes li').count()).toBe(0);
  expect(await hr.words()).toContain('40 cards, handed out by The ward clerk');
}

async function closeEarly(hr: StaffWalk, campaign: string): Promise<void> {
  await hr.open(`${campaign}/close`);
  await expectSound(hr);
  expect(await hr.send()).toBe(200);
  expect(await hr.words()).toContain('The sealed box is being opened');
  await expectSound(hr);
}

describe('HR', () => {
  it('leads a campaign from the first form to its closing, and a refused form keeps what was typed', async () => {
    const hr = await walkAs('hr');
    const campaign = await createCampaign(hr);
    await enrolLeader(hr, campaign);
    await importRaters(hr, campaign);
    await hr.open(`${campaign}/lock`);
    await expectSound(hr);
    expect(await hr.send()).toBe(200);
    expect(await hr.words()).toMatch(/Locked[\s\S]*Peers: 1[\s\S]*([0-9A-Z]{4} ){3}[0-9A-Z]{4}/);
    await expectSound(hr);
    await makeCards(hr);
    await service.runTimers();
    await hr.open(campaign);
    await hr.page.getByRole('link', { name: /^Raters/ }).click();
    await hr.page.waitForURL('**/raters');
    expect(await hr.words()).toContain('Gareth');
    await expectSound(hr);
    await closeEarly(hr, campaign);
  });

  it('cannot lock a campaign twice or without leaders, and is told why', async () => {
    const hr = await walkAs('hr');
    const campaign = await createCampaign(hr);
    await hr.open(`${campaign}/lock`);
    expect(await hr.words()).toContain('Enrol the leaders who will receive feedback');
    await enrolLeader(hr, campaign);
    const [first, second] = [hr, await walkAs('hr')];
    await first.open(`${campaign}/lock`);
    await second.open(`${campaign}/lock`);
    expect(await first.send()).toBe(200);
    expect(await second.send()).toBe(409);
    expect(await second.words()).toContain('This campaign is locked already');
  });

  it('finds nothing at an address that is no campaign', async () => {
    const hr = await walkAs('hr');
    for (const path of ['/campaigns/nonsense', `/campaigns/${tenant.members.leader.id}`])
      expect(await hr.open(path)).toBe(404);
  });
});
