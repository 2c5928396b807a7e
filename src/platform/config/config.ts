import { resolve } from 'node:path';
import { ConfigurationError, EnvironmentReader } from './environment-reader.js';

export const PROCESSES = ['all', 'app', 'box', 'worker', 'custodian', 'opener', 'migrate'] as const;
export type ProcessName = (typeof PROCESSES)[number];

export interface DatabaseUrls {
  /** A login that may create roles; only `all` and `migrate` have it. */
  readonly admin: string | null;
  readonly owner: string | null;
  readonly app: string | null;
  readonly box: string | null;
  readonly report: string | null;
  readonly opener: string | null;
}

export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  readonly port: number;
  readonly boxPort: number;
  readonly host: string;
  readonly appOrigin: string;
  readonly boxOrigin: string;
  readonly dataDir: string;
  /** Two directories, on two disks in production. */
  readonly vaultDirs: readonly [string, string];
  readonly databases: DatabaseUrls;
  /** `null`: mail goes to the built-in outbox. */
  readonly mailUrl: string | null;
  readonly mailFrom: string;
  /** As many letters as the mail server may be given; the built-in outbox takes them as fast as they come. */
  readonly mailPerMinute: number;
  /** Where a mail server sends back what it could not deliver; `null`: to `mailFrom`. */
  readonly mailBounceTo: string | null;
  /** What the mail system shows when it hands in a returned letter; `null`: it cannot. */
  readonly mailBounceToken: string | null;
  readonly outboxPort: number;
  readonly demo: boolean;
}

const databasesFrom = (read: EnvironmentReader): DatabaseUrls => ({
  admin: read.postgresUrl('DATABASE_URL'),
  owner: read.postgresUrl('OWNER_DATABASE_URL'),
  app: read.postgresUrl('APP_DATABASE_URL'),
  box: read.postgresUrl('BOX_DATABASE_URL'),
  report: read.postgresUrl('REPORT_DATABASE_URL'),
  opener: read.postgresUrl('OPENER_DATABASE_URL'),
});

type MailSettings = Pick<
  Config,
  'mailUrl' | 'mailFrom' | 'mailPerMinute' | 'mailBounceTo' | 'mailBounceToken'
>;

/** A letter is claimed for ten minutes: at thirty a minute, the two hundred that are claimed at a time have gone by then. */
const SENDING = { fallback: 1200, least: 30, most: 60_000 };

const mailSettingsFrom = (read: EnvironmentReader): MailSettings => ({
  mailUrl: read.optional('MAIL_URL'),
  mailFrom: read.text('MAIL_FROM', 'Tosturi <no-reply@tosturi.example>'),
  mailPerMinute: read.wholeNumber('MAIL_PER_MINUTE', SENDING),
  mailBounceTo: read.optional('MAIL_BOUNCE_TO'),
  mailBounceToken: read.secret('MAIL_BOUNCE_TOKEN'),
});

/** Browsers send cookies to every port of a host, so only another hostname keeps a session out of the box. */
const refuseEqualHostnames = (read: EnvironmentReader, appOrigin: string, boxOrigin: string): void => {
  if (!URL.canParse(appOrigin) || !URL.canParse(boxOrigin)) return;
  if (new URL(appOrigin).hostname !== new URL(boxOrigin).hostname) return;
  read.problem(
    'APP_ORIGIN and BOX_ORIGIN have the same hostname. Cookies ignore ports, so give the box a hostname of its own.',
  );
};

/** The demonstration reads its invitations out of the built-in outbox. */
function demoWanted(read: EnvironmentReader, mode: Config['environment']): boolean {
  const outbox = mode !== 'production' && read.optional('MAIL_URL') === null;
  const wanted = read.oneOf('DEMO', ['on', 'off'], mode === 'development' && outbox ? 'on' : 'off') === 'on';
  if (wanted && !outbox)
    read.problem('DEMO=on needs the built-in outbox: leave MAIL_URL out and NODE_ENV at development.');
  return wanted;
}

/**
 * Reads the whole environment once.
 * @throws ConfigurationError that names every wrong variable at once, in words.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = new EnvironmentReader(environment);
  const port = read.port('PORT', 3000);
  const boxPort = read.port('BOX_PORT', 3001);
  const dataDir = resolve(read.text('DATA_DIR', './.data'));
  const mode = read.oneOf('NODE_ENV', ['development', 'production', 'test'], 'development');
  const config: Config = {
    environment: mode,
    port,
    boxPort,
    host: read.text('HOST', '127.0.0.1'),
    appOrigin: read.origin('APP_ORIGIN', `http://localhost:${String(port)}`),
    boxOrigin: read.origin('BOX_ORIGIN', `http://127.0.0.1:${String(boxPort)}`),
    dataDir,
    vaultDirs: read.twoDirectories('VAULT_DIRS', [resolve(dataDir, 'vault-a'), resolve(dataDir, 'vault-b')]),
    databases: databasesFrom(read),
    ...mailSettingsFrom(read),
    outboxPort: read.port('OUTBOX_PORT', 0),
    demo: demoWanted(read, mode),
  };
  if (port === boxPort && port !== 0) read.problem('PORT and BOX_PORT are the same; give each its own.');
  refuseEqualHostnames(read, config.appOrigin, config.boxOrigin);
  if (read.problems.length > 0) throw new ConfigurationError(read.problems);
  return Object.freeze(config);
}
