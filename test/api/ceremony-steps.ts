import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CeremonyView, SheetView } from '../../src/application/ceremonies/ceremonies.view.js';
import { combineShares, readShare } from '../../src/crypto/custody-shares.js';
import { Vault } from '../../src/platform/vault/vault.js';
import { TestService } from '../support/test-service.js';
import { addRaters, createCampaign, enrol, raterEmails } from './campaign-steps.js';
import { Member, Tenant } from './tenant.js';

export const custodiansOf = ({ members }: Tenant): readonly [Member, Member, Member] => [
  members.panel,
  members.approver,
  members.hr,
];

/** As the API takes it. */
export const ceremonyOf = (custodians: readonly Pick<Member, 'id'>[]): object => ({
  custody: 'ceremony',
  ...Object.fromEntries(custodians.map(({ id }, index) => [`custodian${String(index + 1)}`, id])),
});

export interface CeremonyCampaign {
  readonly campaignId: string;
  readonly subjectId: string;
}

/** A draft with one leader and five peers, whose box two of three custodians will open. */
export async function draftCeremony(tenant: Tenant): Promise<CeremonyCampaign> {
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  const peers = raterEmails(5, `${campaignId.slice(0, 8)}.${tenant.slug}`);
  await addRaters(
    tenant,
    subjectId,
    peers.map((email) => ({ email, relationship: 'peer' })),
  );
  await tenant.members.hr.caller
    .put(`campaigns/${campaignId}/custody`, ceremonyOf(custodiansOf(tenant)))
    .expect(204);
  return { campaignId, subjectId };
}

export const lock = async ({ members }: Tenant, campaignId: string): Promise<void> => {
  await members.hr.caller.post(`campaigns/${campaignId}/lock`).expect(204);
};

export const close = async ({ members }: Tenant, campaignId: string): Promise<void> => {
  await members.hr.caller.post(`campaigns/${campaignId}/close`).expect(204);
};

export const stateOf = async ({ members }: Tenant, campaignId: string): Promise<string> => {
  const { body } = await members.hr.caller.get(`campaigns/${campaignId}`).expect(200);
  return (body as { state: string }).state;
};

export const custodyOf = async ({ caller }: Member, campaignId: string): Promise<CeremonyView> =>
  (await caller.get(`custody/${campaignId}`).expect(200)).body as CeremonyView;

export const sheetOf = async ({ caller }: Member, campaignId: string): Promise<SheetView> =>
  (await caller.get(`custody/${campaignId}/words`).expect(200)).body as SheetView;

/** What the custodian types who has the sheet before them. */
export function confirmation({ words, asked }: SheetView): Record<'first' | 'second' | 'third', string> {
  const [first = '', second = '', third = ''] = asked.map((number) => words[number - 1] ?? '');
  return { first, second, third };
}

/** @returns the words, as they stand on paper now and nowhere else. */
export async function collect(custodian: Member, campaignId: string): Promise<readonly string[]> {
  const sheet = await sheetOf(custodian, campaignId);
  await custodian.caller.post(`custody/${campaignId}/confirmation`, confirmation(sheet)).expect(204);
  return sheet.words;
}

export const giveBack = (custodian: Member, campaignId: string, words: readonly string[] | string) =>
  custodian.caller.post(`custody/${campaignId}/words`, {
    words: typeof words === 'string' ? words : words.join(' '),
  });

/** Right words in a wrong place; one such slip in 2,048 would pass both checksums, and is not taken for this. */
export async function mistakenSheet(
  { config }: TestService,
  campaignId: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const { record } = await new Vault(config.vaultDirs).findCustody(campaignId);
  if (record === null) throw new Error('No commitment is in the vault.');
  const slips = ['able', 'zoo', 'wing'].map((word) => words.with(3, word));
  const slip = slips.find((sheet) => readShare(sheet.join(' '), record.commitment).kind === 'checksum');
  if (slip === undefined) throw new Error('No slip is one.');
  return slip;
}

/** The key, as two people who put their sheets together would get it. */
export async function keyFrom(
  { config }: TestService,
  campaignId: string,
  sheets: readonly (readonly string[])[],
): Promise<Buffer> {
  const { record } = await new Vault(config.vaultDirs).findCustody(campaignId);
  if (record === null) throw new Error('No commitment is in the vault.');
  const [one, other] = sheets.map((words) => {
    const read = readShare(words.join(' '), record.commitment);
    if (read.kind !== 'read') throw new Error(read.kind);
    return read.share;
  });
  const key = one && other ? await combineShares([one, other], record.commitment) : null;
  if (key === null) throw new Error('These two sheets make no key.');
  return key;
}

/** What lies in the custodian's own directory about a campaign. */
export function shareFiles({ config }: TestService, campaignId: string): readonly string[] {
  const directory = join(config.dataDir, 'custody', campaignId);
  return existsSync(directory) ? readdirSync(directory).toSorted() : [];
}

export const vaultFiles = ({ config }: TestService, campaignId: string): readonly string[] =>
  config.vaultDirs.flatMap((directory) =>
    readdirSync(directory).filter((name) => name.startsWith(campaignId)),
  );

export const problemsIn = ({ body }: { readonly body: unknown }): readonly string[] =>
  ((body as { problems?: { field: string; problem: string }[] }).problems ?? []).map(
    ({ field, problem }) => `${field}: ${problem}`,
  );

export const auditKinds = async ({ database }: TestService): Promise<readonly string[]> => {
  const rows = await database.query<{ kind: string }>(
    `select kind from register.audit_events where kind like 'custody%' order by number`,
  );
  return rows.map(({ kind }) => kind);
};
