import { Config, ProcessName } from '../config/config.js';
import { PreparedDatabase } from './prepare-database.js';

type Environment = Readonly<Record<string, string>>;

const given = (variables: Readonly<Record<string, string | undefined>>): Environment =>
  Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** What every process may know; no login and no mail password is among it. */
const everyone = (config: Config): Environment =>
  given({
    PATH: process.env['PATH'],
    TZ: 'UTC',
    NODE_ENV: config.environment,
    HOST: config.host,
    PORT: String(config.port),
    BOX_PORT: String(config.boxPort),
    APP_ORIGIN: config.appOrigin,
    BOX_ORIGIN: config.boxOrigin,
    DATA_DIR: config.dataDir,
    OUTBOX_PORT: String(config.outboxPort),
    MAIL_FROM: config.mailFrom,
    DEMO: config.demo ? 'on' : 'off',
  });

/** The logins and directories of one process, and of no other. */
export function environmentFor(
  name: ProcessName | 'demo',
  config: Config,
  database: PreparedDatabase,
): Environment {
  const { urls } = database;
  const own: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
    app: {
      APP_DATABASE_URL: urls.app,
      REPORT_DATABASE_URL: urls.report,
      MAIL_URL: config.mailUrl ?? undefined,
      MAIL_BOUNCE_TOKEN: config.mailBounceToken ?? undefined,
    },
    worker: {
      APP_DATABASE_URL: urls.app,
      MAIL_URL: config.mailUrl ?? undefined,
      MAIL_PER_MINUTE: String(config.mailPerMinute),
      MAIL_BOUNCE_TO: config.mailBounceTo ?? undefined,
    },
    box: { BOX_DATABASE_URL: urls.box },
    custodian: { VAULT_DIRS: config.vaultDirs.join(',') },
    opener: { OPENER_DATABASE_URL: urls.opener, VAULT_DIRS: config.vaultDirs.join(',') },
    demo: { APP_DATABASE_URL: urls.app },
  };
  return { ...everyone(config), ...given(own[name] ?? {}) };
}
