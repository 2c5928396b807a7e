import { SMTPServer } from 'smtp-server';

/** A mail server in a process of its own that takes everything and keeps nothing. It says its port, and later how many came. */
let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData: (stream, _session, done) => {
    stream.resume();
    stream.once('end', () => {
      taken += 1;
      done();
    });
  },
});
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  process.send?.({ port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
});
process.on('message', () => process.send?.({ taken }));
process.once('SIGTERM', () => process.exit(0));
