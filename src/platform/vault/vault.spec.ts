import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Vault } from './vault.js';

const RECORD = {
  campaignId: '11111111-1111-4111-8111-111111111111',
  organisationId: '22222222-2222-4222-8222-222222222222',
  publicKey: Buffer.alloc(32, 1),
  privateKey: Buffer.alloc(32, 2),
};

let directory: string;
let places: readonly [string, string];
let vault: Vault;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'vault-'));
  places = [join(directory, 'a'), join(directory, 'b')];
  vault = new Vault(places);
  await vault.write(RECORD);
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

const fileIn = (place: string): string => join(place, readdirSync(place)[0] ?? '');

describe('vault', () => {
  it('keeps two sound copies that only this account can read', async () => {
    await expect(vault.find(RECORD.campaignId)).resolves.toEqual({ record: RECORD, unsound: [] });
    expect(places.map((place) => statSync(fileIn(place)).mode & 0o777)).toEqual([0o600, 0o600]);
  });

  it('uses the second copy when the first is damaged, and says which is', async () => {
    truncateSync(fileIn(places[0]), 90);
    await expect(vault.find(RECORD.campaignId)).resolves.toEqual({ record: RECORD, unsound: [places[0]] });
  });

  it('says so when neither copy is there', async () => {
    await vault.destroy(RECORD.campaignId);
    await expect(vault.find(RECORD.campaignId)).resolves.toEqual({ record: null, unsound: [...places] });
    expect(places.flatMap((place) => readdirSync(place))).toEqual([]);
  });

  it('can destroy what is destroyed already', async () => {
    await vault.destroy(RECORD.campaignId);
    await expect(vault.destroy(RECORD.campaignId)).resolves.toBeUndefined();
  });

  it('notices that both directories are on one device', async () => {
    await expect(vault.isOnOneDevice()).resolves.toBe(true);
  });
});
