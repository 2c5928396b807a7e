import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { Browser } from 'playwright-core';
import { axeViolations, expectNoAxeViolations } from '../support/accessibility.js';
import { launchBrowser, newPage, scrollsSideways } from '../support/browser.js';

const POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const GOOD = '<main><h1>Croeso</h1><p>Ŵy ŷd</p></main>';
const PAGES: Readonly<Record<string, string>> = {
  '/good': GOOD,
  '/bad': `${GOOD}<form><input type="text" name="unnamed"></form>`,
  '/wide': '<main><h1>Wide</h1><svg width="900" height="10"></svg></main>',
};

const page = (body: string): string =>
  `<!doctype html><html lang="cy"><head><title>Prawf</title>` +
  `<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>${body}</body></html>`;

describe('the browser of the tests', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', POLICY);
      response.end(page(PAGES[request.url ?? ''] ?? GOOD));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('finds nothing wrong with a sound page, under the strictest content security policy', async () => {
    const sound = await newPage(browser);
    await sound.goto(`${origin}/good`);
    await expectNoAxeViolations(sound);
  });

  it('names the rule and the place of a barrier', async () => {
    const barred = await newPage(browser);
    await barred.goto(`${origin}/bad`);
    expect(await axeViolations(barred)).toContainEqual(expect.stringMatching(/^label at input: /));
  });

  it('notices a page that is wider than a small phone', async () => {
    const phone = await newPage(browser, { viewport: 'small' });
    await phone.goto(`${origin}/good`);
    expect(await scrollsSideways(phone)).toBe(false);
    await phone.goto(`${origin}/wide`);
    expect(await scrollsSideways(phone)).toBe(true);
  });

  it('reads a page without JavaScript too', async () => {
    const plain = await newPage(browser, { javaScript: false });
    await plain.goto(`${origin}/good`);
    expect(await plain.getByRole('heading', { level: 1 }).textContent()).toBe('Croeso');
  });
});
