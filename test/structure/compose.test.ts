import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROCESSES } from '../../src/platform/config/config.js';
import { ROLES } from '../../src/platform/database/roles.js';
import { REQUIRED_SETTINGS } from '../../src/platform/database/server-settings.js';
import { PROJECT_ROOT } from '../support/project-fixture.js';

interface Service {
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly logging?: { readonly driver: string };
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly configs: { readonly logins: { readonly content: string } };
}

const compose = parse(readFileSync(join(PROJECT_ROOT, 'docker-compose.yml'), 'utf8'), {
  merge: true,
}) as Compose;
const service = (name: string): Service => compose.services[name] ?? {};
const names = Object.keys(compose.services);
const withVolume = (volume: string): readonly string[] =>
  names.filter((name) => service(name).volumes?.some((mount) => mount.startsWith(`${volume}:`)));
const withVariable = (variable: string): readonly string[] =>
  names.filter((name) => service(name).environment?.[variable] !== undefined);
/** The passwords that a service is given, by the names under which they are kept. */
const passwordsOf = (name: string): readonly string[] =>
  [...JSON.stringify(service(name).environment ?? {}).matchAll(/\$\{([A-Z_]+PASSWORD)/g)].map(
    ([, found = '']) => found,
  );

describe('docker-compose.yml', () => {
  it('runs every process apart', () => {
    const started = names.flatMap((name) => {
      const { command, entrypoint } = service(name);
      const said = [...(command ?? []), ...(entrypoint ?? [])].join(' ');
      return PROCESSES.filter((process) => new RegExp(`(^|\\s)${process}\\b`).test(said));
    });
    expect(started.sort()).toEqual(PROCESSES.filter((process) => process !== 'all').sort());
  });

  it('gives each login to the processes of its compartment only', () => {
    expect(withVariable('DATABASE_URL')).toEqual([]);
    expect(withVariable('OWNER_DATABASE_URL')).toEqual(['migrate']);
    expect(withVariable('APP_DATABASE_URL')).toEqual(['app', 'worker']);
    expect(withVariable('REPORT_DATABASE_URL')).toEqual(['app']);
    expect(withVariable('BOX_DATABASE_URL')).toEqual(['box']);
    expect(withVariable('OPENER_DATABASE_URL')).toEqual(['opener']);
  });

  it('signs each process in as the role its migrations gave rights to', () => {
    const login = (name: string, variable: string): string =>
      new URL(service(name).environment?.[variable]?.replace(/\$\{[^}]*\}/, 'secret') ?? '').username;
    expect(login('migrate', 'OWNER_DATABASE_URL')).toBe(ROLES.owner);
    expect(login('app', 'APP_DATABASE_URL')).toBe(ROLES.app);
    expect(login('app', 'REPORT_DATABASE_URL')).toBe(ROLES.report);
    expect(login('box', 'BOX_DATABASE_URL')).toBe(ROLES.box);
    expect(login('opener', 'OPENER_DATABASE_URL')).toBe(ROLES.opener);
    for (const role of Object.values(ROLES))
      expect(compose.configs.logins.content).toContain(`create role ${role} login`);
  });

  it('lets app and box share no password, no volume but the sockets, and no network', () => {
    expect(passwordsOf('app')).toEqual(['APP_PASSWORD', 'REPORT_PASSWORD']);
    expect(passwordsOf('box')).toEqual(['BOX_PASSWORD']);
    const shared = service('app').volumes?.filter((mount) => service('box').volumes?.includes(mount));
    expect(shared).toEqual(['sockets:/data/run']);
    expect(service('app').networks).toEqual(['register']);
    expect(service('box').networks).toEqual(['sealed']);
  });

  it('mounts keys and vault only where they belong', () => {
    expect(withVolume('keys-app')).toEqual(['app', 'worker', 'custodian', 'opener']);
    expect(withVolume('keys-box')).toEqual(['box', 'custodian', 'opener']);
    for (const volume of ['vault-a', 'vault-b', 'custody'])
      expect(withVolume(volume)).toEqual(['custodian', 'opener']);
    expect(withVariable('VAULT_DIRS')).toEqual(['custodian', 'opener']);
  });

  it('keeps the custodian off every network and the box without a log', () => {
    expect(service('custodian')).toMatchObject({ network_mode: 'none' });
    expect(service('custodian').ports).toBeUndefined();
    expect(service('box').logging).toEqual({ driver: 'none' });
  });

  it('starts PostgreSQL with all that the service demands of it', () => {
    for (const [name, value] of Object.entries(REQUIRED_SETTINGS))
      expect(service('postgres').command).toContain(`-c${name}=${value}`);
    expect(service('postgres').environment?.['POSTGRES_INITDB_ARGS']).toContain('--data-checksums');
  });

  it('serves app and box under different hostnames', () => {
    const hostname = (variable: string): string =>
      new URL(/:-(.*)\}$/.exec(service('app').environment?.[variable] ?? '')?.[1] ?? '').hostname;
    expect(hostname('APP_ORIGIN')).not.toBe(hostname('BOX_ORIGIN'));
  });
});
