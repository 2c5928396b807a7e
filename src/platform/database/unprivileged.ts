import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root, so root starts it as somebody else. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

const SETPRIV = '/usr/bin/setpriv';

function accountFor(names: readonly string[]): Account {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of names) {
    const found = lines.find((fields) => fields[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error(
    'Started as root, but neither a user "postgres" nor "nobody" exists to run the database as.',
  );
}

/** The account for the database's files when we are root; otherwise everything is our own. */
export const databaseAccount = (): Account | null =>
  process.getuid?.() === 0 ? accountFor(['postgres', 'nobody']) : null;

const othersMayPass = (path: string): boolean => {
  if ((statSync(path).mode & 0o001) === 0) return false;
  return dirname(path) === path || othersMayPass(dirname(path));
};

const exists = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The command as the database's account. A checkout below a private directory (root's home, a `mktemp -d`) cannot be
 * entered by that account, so there it keeps the one capability that lets it pass; PostgreSQL only minds the user id.
 */
export function asDatabaseAccount(
  file: string,
  args: readonly string[],
  directories: readonly string[],
): Command {
  const account = databaseAccount();
  if (account === null) return { file, args };
  if (directories.every(othersMayPass)) return { file, args, ...account };
  if (!exists(SETPRIV))
    throw new Error(
      `Started as root below a private directory (${directories.join(', ')}) and without setpriv: start as an ordinary user.`,
    );
  const identity = [`--reuid=${String(account.uid)}`, `--regid=${String(account.gid)}`, '--clear-groups'];
  const capability = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override'];
  return { file: SETPRIV, args: [...identity, ...capability, file, ...args] };
}
