import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Browser, chromium, LaunchOptions, Page } from 'playwright-core';

const ROOT = join(__dirname, '..', '..');

/** As root there is no sandbox to be had; the pages are our own. Without hinting, pictures are the same on every machine. */
const ARGUMENTS = ['--no-sandbox', '--font-render-hinting=none'];

/** Longer than the pages' own patience with a server, so that what they say then can still be seen. */
const PATIENCE_MS = 75_000;

/** A phone as small as WCAG's reflow rule asks for, a common phone, a desk. */
export const VIEWPORTS = {
  small: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
} as const;

export interface PageSetting {
  readonly viewport: keyof typeof VIEWPORTS;
  readonly javaScript: boolean;
  readonly locale: 'en-GB' | 'cy-GB';
}

async function unpackedBrowser(): Promise<LaunchOptions> {
  const script = join(ROOT, 'scripts', 'unpack-chromium.mjs');
  const { stdout: home } = await promisify(execFile)(process.execPath, [script]);
  const environment = {
    ...process.env,
    LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(home, 'fonts'),
  };
  return { executablePath: join(home, 'chromium'), env: environment };
}

/** The browser that came with `npm ci`, or the one that CHROMIUM_PATH names. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  const which = named ? { executablePath: named } : await unpackedBrowser();
  return chromium.launch({ ...which, args: ARGUMENTS });
}

/** A page in a context of its own: no cookie or storage comes from another test. */
export async function newPage(browser: Browser, setting: Partial<PageSetting> = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORTS[setting.viewport ?? 'phone'],
    javaScriptEnabled: setting.javaScript ?? true,
    locale: setting.locale ?? 'en-GB',
    timezoneId: 'Europe/London',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

/** Whether one has to scroll sideways to read the page. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}
