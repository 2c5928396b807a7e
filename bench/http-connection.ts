import { connect, Socket } from 'node:net';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

const END_OF_HEAD = '\r\n\r\n';

type Headers = Readonly<Record<string, string>>;

const head = (method: string, path: string, headers: Headers): string =>
  [
    `${method} ${path} HTTP/1.1`,
    'host: bench',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
    .map((line) => `${line}\r\n`)
    .join('') + '\r\n';

const post =
  (type: string) =>
  (path: string, body: string, headers: Headers = {}): string =>
    head('POST', path, {
      'content-type': type,
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    }) + body;

/** Whole requests as they go over the wire, made before the clock starts. */
export const postJson = post('application/json');
export const postForm = post('application/x-www-form-urlencoded');
export const getPage = (path: string, headers: Headers = {}): string =>
  head('GET', path, { accept: 'text/html', ...headers });

/**
 * One kept-alive connection with one request at a time. It reads just enough HTTP for answers with a length: whatever
 * the sender spends is taken from the processes under test, which share its cores.
 */
export class HttpConnection {
  private received = '';
  private settle: ((answer: HttpAnswer) => void) | null = null;
  private fail: ((reason: Error) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      this.received += chunk;
      this.take();
    });
    socket.on('error', (error) => this.fail?.(error));
    socket.on('close', () => this.fail?.(new Error('The connection was closed before the answer came.')));
  }

  static open(port: number): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        resolve(new HttpConnection(socket));
      });
      socket.once('error', reject);
    });
  }

  send(request: string): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.fail = null;
    this.socket.destroy();
  }

  private take(): void {
    const end = this.received.indexOf(END_OF_HEAD);
    if (end === -1) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(this.received.slice(0, end))?.[1];
    if (length === undefined) {
      this.fail?.(new Error('The answer has no length.'));
      return;
    }
    const start = end + END_OF_HEAD.length;
    if (this.received.length < start + Number(length)) return;
    const answer = { status: Number(this.received.slice(9, 12)), body: this.received.slice(start) };
    this.received = '';
    this.settle?.(answer);
  }
}
