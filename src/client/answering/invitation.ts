import { BLIND_TOKEN_SCHEME, BlindTokenBinding } from '../../crypto/blind/token-binding.js';
import { computeSeal, fitsPrintedBlocks, fitsSeal } from '../../crypto/blind/manifest-check.js';
import { RATER_GROUPS, RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { hexToBytes } from '@noble/hashes/utils.js';

/** What of a manifest this script works with; all of it is under the seal, whatever else it says. */
export interface SealedTerms {
  readonly campaignId: string;
  readonly subjectRef: string;
  readonly groups: readonly string[];
  readonly tokenScheme: string;
  readonly tokenPublicKey: string;
}

/** What whoever answers was given: by the page, or by the API on the page where answers are changed. */
export interface Invitation {
  readonly slug: string;
  readonly boxOrigin: string;
  readonly code: string;
  readonly group: RaterGroup;
  readonly manifest: SealedTerms;
}

/** `unknown`: nothing came with the code to compare with, so the reader is asked to. */
export type SealCheck = 'fits' | 'unknown' | 'broken';

const WHOLE_SEAL = /^[0-9a-f]{64}$/;

const fits = (manifest: unknown, seal: string): boolean =>
  WHOLE_SEAL.test(seal) ? fitsSeal(manifest, hexToBytes(seal)) : fitsPrintedBlocks(manifest, seal);

/** Whether this is what was promised in the invitation, and something that this script can keep. */
export function checkSeal({ manifest, group }: Invitation, seal: string | null): SealCheck {
  const isKnown = manifest.tokenScheme === BLIND_TOKEN_SCHEME && manifest.groups.includes(group);
  if (!isKnown || (seal !== null && !fits(manifest, seal))) return 'broken';
  return seal === null ? 'unknown' : 'fits';
}

export const bindingOf = ({ manifest, group }: Invitation): BlindTokenBinding => ({
  seal: computeSeal(manifest),
  subjectRef: manifest.subjectRef,
  group,
});

/** From the page's own data, which is checked against the seal before anything is done with it. */
export function invitationOf({ dataset }: HTMLElement): Invitation {
  const group = RATER_GROUPS.find((candidate) => candidate === dataset['group']);
  if (group === undefined) throw new Error('This page does not say who answers.');
  return {
    slug: dataset['slug'] ?? '',
    boxOrigin: dataset['box'] ?? '',
    code: dataset['code'] ?? '',
    group,
    manifest: JSON.parse(dataset['manifest'] ?? '{}') as SealedTerms,
  };
}
