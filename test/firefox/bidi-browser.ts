import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

interface Reply {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

const PATIENCE_MS = 30_000;

/** Resolves with the address that Firefox says on its own error output. */
async function addressOf(firefox: ChildProcess): Promise<string> {
  let said = '';
  for await (const piece of firefox.stderr ?? []) {
    said += String(piece);
    const [, address] = /BiDi listening on (ws:\/\/\S+)/.exec(said) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`Firefox ended before it listened: ${said}`);
}

/**
 * A Firefox as it was installed, by WebDriver BiDi (w3.org/TR/webdriver-bidi): Playwright drives only a Firefox of its own
 * making. It can do what one walk through the pages needs.
 */
export class BidiBrowser {
  /** Whatever the browser itself or a script of the page complained of. */
  readonly complaints: string[] = [];
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private asked = 0;
  private context = '';

  private constructor(
    private readonly firefox: ChildProcess,
    private readonly profile: string,
    private readonly socket: WebSocket,
  ) {
    socket.addEventListener('message', ({ data }) => {
      this.receive(JSON.parse(String(data)) as Reply);
    });
  }

  static async launch(path: string): Promise<BidiBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
    // Root's real home may belong to somebody else, which Firefox refuses.
    const environment = { ...process.env, HOME: profile };
    const firefox = spawn(path, options, { stdio: ['ignore', 'ignore', 'pipe'], env: environment });
    const socket = new WebSocket(`${await addressOf(firefox)}/session`);
    await once(socket, 'open');
    const browser = new BidiBrowser(firefox, profile, socket);
    await browser.begin();
    return browser;
  }

  async goto(url: string): Promise<void> {
    await this.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /** What the expression is in the page. @throws Error with the page's own words */
  async evaluate<T>(expression: string): Promise<T> {
    const target = { context: this.context };
    const given = (await this.send('script.evaluate', {
      expression,
      target,
      awaitPromise: true,
    })) as Evaluated;
    if (given.type === 'exception') throw new Error(given.exceptionDetails?.text);
    return given.result?.value as T;
  }

  /** Until the expression is true, across navigations. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end) {
      if (await this.evaluate<boolean>(expression).catch(() => false)) return;
      await pause(100);
    }
    throw new Error(`This did not come true: ${expression}`);
  }

  async close(): Promise<void> {
    const ended = once(this.firefox, 'exit');
    this.firefox.kill();
    await ended;
    rmSync(this.profile, { recursive: true, force: true });
  }

  private async begin(): Promise<void> {
    await this.send('session.new', { capabilities: {} });
    await this.send('session.subscribe', { events: ['log.entryAdded'] });
    const { contexts } = (await this.send('browsingContext.getTree', {})) as {
      readonly contexts: readonly { readonly context: string }[];
    };
    this.context = contexts[0]?.context ?? '';
  }

  private send(method: string, params: object): Promise<unknown> {
    this.asked += 1;
    const id = this.asked;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ type, result, message }) => {
        if (type === 'error') reject(new Error(`${method}: ${message ?? ''}`));
        else resolve(result);
      });
    });
  }

  private receive(reply: Reply): void {
    if (reply.type === 'event') this.hear(reply);
    else this.waiting.get(reply.id ?? 0)?.(reply);
  }

  private hear({ method, params }: Reply): void {
    const { level, text } = params as { readonly level: string; readonly text: string };
    if (method === 'log.entryAdded' && level === 'error') this.complaints.push(text);
  }
}
