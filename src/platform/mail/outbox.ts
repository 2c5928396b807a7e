import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A letter that the built-in mail server took. It lives in memory and is gone with the process. */
export interface OutboxLetter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const MOST_LETTERS = 2000;
const letters: OutboxLetter[] = [];

/** Newest first. */
export const outboxLetters = (): readonly OutboxLetter[] => letters.toReversed();

async function keep(stream: NodeJS.ReadableStream): Promise<void> {
  const mail = await simpleParser(stream as Parameters<typeof simpleParser>[0]);
  const to = Array.isArray(mail.to) ? mail.to.map(({ text }) => text).join(', ') : (mail.to?.text ?? '');
  const html = typeof mail.html === 'string' ? mail.html : '';
  letters.push({ id: randomUUID(), to, subject: mail.subject ?? '', text: mail.text ?? '', html });
  if (letters.length > MOST_LETTERS) letters.shift();
}

/**
 * Development only: a real mail server on this machine, so that letters take the same way as to a real one. It never
 * sends anything on.
 */
export function startOutbox(port: number): Promise<{ close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 500,
    onData: (stream, _session, done) => {
      keep(stream).then(() => {
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
          }),
      });
    });
  });
}
