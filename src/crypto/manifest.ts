import { Thresholds } from '../core/disclosure/frozen-results.js';
import { Questionnaire, RATER_GROUPS, RaterGroup } from '../core/questionnaires/questionnaire.js';
import { Purpose } from '../core/campaigns/life-cycle.js';
import { canonicalJson } from './canonical-json.js';
import { encodeCrockford, inBlocks } from './crockford.js';
import { sha256 } from './digest.js';
import { TOKEN_SCHEME } from './token.js';

/** All that is promised to the raters of one subject before the first of them answers. */
export interface Manifest {
  readonly schema: 'tosturi-manifest/1';
  readonly campaignId: string;
  /** Opaque: the manifest is shown to raters and must not tell a person apart from its holder. */
  readonly subjectRef: string;
  readonly purpose: Purpose;
  readonly questionnaireHash: string;
  readonly thresholds: Thresholds;
  readonly groups: readonly RaterGroup[];
  readonly tokenScheme: typeof TOKEN_SCHEME;
  /** Hexadecimal. */
  readonly boxPublicKey: string;
}

export interface ManifestParts extends Omit<Manifest, 'schema' | 'questionnaireHash' | 'tokenScheme'> {
  readonly questionnaire: Questionnaire;
}

export const questionnaireHash = (questionnaire: Questionnaire): string =>
  sha256(canonicalJson(questionnaire)).toString('hex');

/** Field by field: whatever else a caller's campaign carries must not get into what is sealed. */
export function buildManifest(parts: ManifestParts): Manifest {
  return {
    schema: 'tosturi-manifest/1',
    campaignId: parts.campaignId,
    subjectRef: parts.subjectRef,
    purpose: parts.purpose,
    questionnaireHash: questionnaireHash(parts.questionnaire),
    thresholds: parts.thresholds,
    groups: RATER_GROUPS.filter((group) => parts.groups.includes(group)),
    tokenScheme: TOKEN_SCHEME,
    boxPublicKey: parts.boxPublicKey,
  };
}

export const sealOf = (manifest: Manifest): Buffer => sha256(canonicalJson(manifest));

/** The first 80 bits, as four blocks that two people can read to each other; the whole seal is compared by machine. */
export const sealBlocks = (seal: Uint8Array): readonly string[] =>
  inBlocks(encodeCrockford(seal.subarray(0, 10)), 4);
