import { bytesToHex } from '@noble/hashes/utils.js';
import { computeSeal } from '../../crypto/blind/manifest-check.js';
import { nameOfCode } from './code-link.js';
import { deviceKeeper } from './device-keeper.js';
import { Invitation } from './invitation.js';
import { Keeper } from './kept-answers.js';
import { tabKeeper } from './tab-keeper.js';

export interface Keepers {
  readonly tab: Keeper;
  readonly device: Keeper;
}

/**
 * A tab on a ward may serve one person after another, so that only the code leads to what it keeps. On somebody's own
 * device a later letter, with another code, leads to it too. A patient's card is the only one its holder gets.
 */
export async function keepersFor(invitation: Invitation): Promise<Keepers> {
  const ofCode = await nameOfCode(invitation.code);
  const { group, manifest } = invitation;
  const ofInvitation = group === 'patient' ? ofCode : `${bytesToHex(computeSeal(manifest))}:${group}`;
  return { tab: tabKeeper(ofCode), device: deviceKeeper(ofInvitation) };
}
