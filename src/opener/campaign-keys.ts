import { verifyClosing } from '../crypto/closing-signature.js';
import { manifestsOf, sealOf } from '../crypto/manifest.js';
import { BoxCampaign } from '../persistence/box/box-campaign.js';
import { CUSTODIANS_NEEDED } from '../core/campaigns/custodians.js';
import { ShareDirectory } from '../platform/custody/share-directory.js';
import { TokenKeyDirectory } from '../platform/custody/token-key-directory.js';
import { Vault } from '../platform/vault/vault.js';
import { DueCampaign } from './due-campaigns.js';

export interface KeyPlaces {
  readonly vault: Vault;
  /** The app's and the box's copies. */
  readonly tokenKeys: readonly TokenKeyDirectory[];
  /** What the custodians of a ceremony have given back. */
  readonly shares: ShareDirectory;
}

export type Warn = (line: string) => void;

/** Where the key was split and fewer than two custodians have given their words back, nothing is wrong: one waits. */
export async function waitsForCustodians(
  { vault, shares }: KeyPlaces,
  { campaignId, custody }: BoxCampaign,
): Promise<boolean> {
  if (custody !== 'ceremony' || (await vault.find(campaignId)).record !== null) return false;
  return (await shares.returned(campaignId)).length < CUSTODIANS_NEEDED;
}

/** @throws Error in words when neither copy is sound, or the key is not the one that was promised. */
export async function boxPrivateKey(vault: Vault, campaign: BoxCampaign, warn: Warn): Promise<Buffer> {
  const { campaignId, boxPublicKey } = campaign;
  const { record, unsound } = await vault.find(campaignId);
  if (record === null)
    throw new Error(`No sound copy of the box key of campaign ${campaignId} is in the vault.`);
  for (const directory of unsound)
    warn(`The copy of a box key in ${directory} is missing or damaged; the other copy is used.`);
  if (!record.publicKey.equals(boxPublicKey))
    throw new Error(`The key in the vault is not the one of the box of campaign ${campaignId}.`);
  return record.privateKey;
}

/** @throws Error when the counts were not written by the app that issued the tokens. */
export async function checkStatement(keys: readonly TokenKeyDirectory[], due: DueCampaign): Promise<void> {
  const found = await Promise.all(keys.map((directory) => directory.find(due.campaignId)));
  const isSigned = found.some((key) => key !== null && verifyClosing(key, due.statement, due.signature));
  if (!isSigned || due.statement.campaignId !== due.campaignId)
    throw new Error(`The closing statement of campaign ${due.campaignId} is not signed with its token key.`);
}

/** @throws Error when what the box holds is not what was promised to the raters. */
export function checkSeals(campaign: BoxCampaign): void {
  const keys = {
    boxPublicKey: campaign.boxPublicKey.toString('hex'),
    tokenPublicKey: campaign.tokenPublicKey.toString('hex'),
  };
  const manifestOf = manifestsOf({ ...campaign, ...keys });
  for (const { subjectRef, groups, seal } of campaign.subjects)
    if (!sealOf(manifestOf({ subjectRef, groups })).equals(seal))
      throw new Error(`The seal of subject ${subjectRef} does not fit what the box holds.`);
}

export async function destroyKeys(
  { vault, tokenKeys, shares }: KeyPlaces,
  campaignId: string,
): Promise<void> {
  await shares.destroy(campaignId);
  await vault.destroy(campaignId);
  for (const directory of tokenKeys) await directory.destroy(campaignId);
}
