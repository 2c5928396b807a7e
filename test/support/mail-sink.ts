import { ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../src/platform/database/embedded-postgres.js';

/** A mail server of the test's own, to be away, to refuse, and to show whole letters. */
export interface MailSink {
  readonly port: number;
  /** In the order in which they came. */
  readonly mails: readonly ParsedMail[];
  /** The envelope's sender of the last letter. */
  sender(): string;
  refuse(address: string): void;
  to(address: string): readonly ParsedMail[];
  stop(): Promise<void>;
}

const NO_SUCH_USER = Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 });

const addressesOf = ({ to }: ParsedMail): readonly string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));

export async function startMailSink(givenPort?: number): Promise<MailSink> {
  const port = givenPort ?? (await freePort());
  const mails: ParsedMail[] = [];
  const refused = new Set<string>();
  let sender = '';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 200,
    onRcptTo: ({ address }, _session, done) => {
      done(refused.has(address) ? NO_SUCH_USER : undefined);
    },
    onData: (stream, { envelope }, done) => {
      sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    mails,
    sender: () => sender,
    refuse: (address) => refused.add(address),
    to: (address) => mails.filter((mail) => addressesOf(mail).includes(address)),
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
