import { Browser } from 'playwright-core';
import { createTenant, Tenant } from '../api/tenant.js';
import { launchBrowser } from '../support/browser.js';
import { startTestService, TestService } from '../support/test-service.js';
import { SignedIn } from './signed-in.js';
import { expectSound, StaffWalk } from './staff-walk.js';

let service: TestService;
let tenant: Tenant;
let browser: Browser;
let people: SignedIn;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  browser = await launchBrowser();
  people = new SignedIn(browser, service);
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const hrWalk = (language: 'en' | 'cy' = 'en', javaScript = true): Promise<StaffWalk> =>
  people.walk(tenant.members.hr.email, { javaScript }, language);

const LINES = [
  'staff_number,given_name,family_name,email,job_title,unit,manager',
  '1,Bo,Boss,bo@a-board.example,Director,Medicine,',
  '2,Siân,Gwyn,sian@a-board.example,Ward manager,Medicine > Ward 7,1',
  '3,Gareth,Price,gareth@a-board.example,Nurse,Medicine > Ward 7,2',
];

const send = async (walk: StaffWalk, buffer: Buffer, units = 'create'): Promise<number> => {
  await walk.open('/people/import');
  await walk.page.locator('#csv').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
  await walk.tick('unknownUnits', units);
  return walk.send();
};

describe('a list of people in the browser', () => {
  it('is asked for by name when no file was chosen', async () => {
    const walk = await hrWalk();
    await walk.open('/people/import');
    await expectSound(walk);
    expect(await walk.send()).toBe(422);
    expect(await walk.words()).toContain('Choose a file');
    await expectSound(walk);
  });

  it('shows what it would do, is confirmed, and can be looked at again without being sent twice', async () => {
    const walk = await hrWalk('en', false);
    expect(await send(walk, Buffer.from(LINES.join('\r\n')))).toBe(200);
    expect(await walk.words()).toMatch(/Nothing has changed yet[\s\S]*People added\s*3/);
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).toMatch(/has been taken in[\s\S]*People added\s*3/);
    await walk.page.reload();
    expect(await walk.words()).toMatch(/People added\s*3/);
  });

  it('is read in whichever encoding it was saved, and says where letters may have been lost', async () => {
    const text = `staff_number,given_name,family_name,email\n9,Siân,Pôl,nine@a-board.example`;
    const walk = await hrWalk();
    for (const [bytes, warned] of [
      [Buffer.from(`\ufeff${text}`), false],
      [Buffer.from(`\ufeff${text}`, 'utf16le'), false],
      [Buffer.from(text, 'latin1'), true],
    ] as const) {
      expect(await send(walk, bytes)).toBe(200);
      expect((await walk.words()).includes('Windows-1252')).toBe(warned);
      const kept = await service.database.query<{ csv: string }>(
        `select csv from register.people_imports where state = 'previewed' order by made_at`,
      );
      expect(kept.at(-1)?.csv).toBe(text);
    }
    await expectSound(walk);
  });

  it('names its bad lines in the person’s language, and takes in the good ones when asked to', async () => {
    const walk = await hrWalk('cy');
    const bad = [LINES[0], LINES[1], '4,,Neb,neb@a-board.example,,,', '5,Da,Iawn,da@a-board.example,,,1'];
    expect(await send(walk, Buffer.from(bad.join('\n')))).toBe(200);
    expect(await walk.words()).toContain('Llinell 3, given_name: mae hon yn wag. Llenwch hi.');
    await expectSound(walk);
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).toMatch(/Llinellau a adawyd allan\s*1/);
    await expectSound(walk);
  });

  it('of 50 MB is refused in words, and the service goes on', async () => {
    const walk = await hrWalk();
    const cookies = await walk.page.context().cookies();
    await walk.open('/people/import');
    const csrf = await walk.page.locator('main input[name=csrf]').inputValue();
    const form = new FormData();
    form.set('csrf', csrf);
    form.set('unknownUnits', 'refuse');
    form.set('csv', new Blob([Buffer.alloc(50_000_000, 'x,y\n')]), 'huge.csv');
    const answer = await fetch(`${service.config.appOrigin}/people/import`, {
      method: 'POST',
      body: form,
      headers: {
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        'sec-fetch-site': 'same-origin',
      },
    });
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('too much at once')]);
  });

  it('is taken from no form without the person’s own token, and files by no other address', async () => {
    const walk = await hrWalk();
    const cookie = (await walk.page.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const form = new FormData();
    form.set('csv', new Blob(['a,b']), 'a.csv');
    const post = async (path: string): Promise<number> =>
      (await fetch(service.config.appOrigin + path, { method: 'POST', body: form, headers: { cookie } }))
        .status;
    expect([await post('/people/import'), await post('/sign-in')]).toEqual([403, 415]);
  });
});

describe('the register', () => {
  it('is searched without minding accents, a page at a time', async () => {
    const walk = await hrWalk();
    await walk.open('/people?q=sian+gw');
    expect(await walk.words()).toContain('Siân Gwyn');
    await expectSound(walk);
    await walk.open('/people?q=nobody');
    expect(await walk.words()).toContain('Nobody was found');
    await walk.open('/people?page=999');
    expect(await walk.words()).toContain('Page 1 of 1');
  });

  it('shows a person with their whole team, and marks them as left after a second question', async () => {
    const walk = await hrWalk();
    await walk.open('/people?q=sian');
    await walk.page.locator('main table a').first().click();
    expect(await walk.words()).toMatch(/Whole team[\s\S]*Gareth Price/);
    await expectSound(walk);
    await walk.page.locator('main a[href$="/left"]').click();
    await expectSound(walk);
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).toContain('They cannot sign in');
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).not.toContain('They cannot sign in');
  });

  it('has its units as a tree with the number of their people, which are renamed, moved and merged', async () => {
    const walk = await hrWalk();
    await walk.open('/units/new');
    await walk.fill({ nameEn: 'Surgery', nameCy: 'Llawfeddygaeth' });
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).toMatch(/Medicine People: 3[\s\S]*Ward 7 People: 2[\s\S]*Surgery People: 0/);
    await expectSound(walk);
    await walk.page.getByRole('link', { name: 'Ward 7' }).click();
    await expectSound(walk);
    await walk.choose({ parentId: 'Surgery' });
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).toMatch(/Medicine People: 1[\s\S]*Surgery People: 2[\s\S]*Ward 7 People: 2/);
    await walk.page.getByRole('link', { name: 'Medicine' }).click();
    await walk.page.getByRole('link', { name: 'Merge into another unit' }).click();
    await expectSound(walk);
    expect(await walk.send()).toBe(422);
    await walk.choose({ intoId: 'Ward 7' });
    expect(await walk.send()).toBe(200);
    expect(await walk.words()).not.toContain('Medicine');
    expect(await walk.words()).toMatch(/Surgery People: 3/);
  });
});

describe('pages about people, in Welsh', () => {
  it.each(['/people', '/people/import', '/units', '/units/new', '/people/new'])(
    '%s has no barrier',
    async (path) => {
      const walk = await hrWalk('cy');
      expect(await walk.open(path)).toBe(200);
      await expectSound(walk);
    },
  );
});
