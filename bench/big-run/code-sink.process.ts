import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const CODE_IN_LINK = /\/answer#([0-9A-Za-z-]+)/;

/** A mail server in a process of its own that keeps of each letter whom it was for and the code in it, as the person would. */
const codes = new Map<string, string>();
let letters = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData: (stream, { envelope }, done) => {
    simpleParser(stream).then(({ text }) => {
      letters += 1;
      const [, code] = CODE_IN_LINK.exec(text ?? '') ?? [];
      if (code !== undefined) for (const { address } of envelope.rcptTo) codes.set(address, code);
      done();
    }, done);
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  process.send?.({ port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
});
process.on('message', () => process.send?.({ letters, codes: [...codes] }));
process.once('SIGTERM', () => process.exit(0));
