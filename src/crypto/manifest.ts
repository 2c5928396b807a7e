import { Thresholds } from '../core/disclosure/cell-group.js';
import { Questionnaire, RATER_GROUPS, RaterGroup } from '../core/questionnaires/questionnaire.js';
import { Custody, Purpose } from '../core/campaigns/life-cycle.js';
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './digest.js';
import { BLIND_TOKEN_SCHEME } from './blind/token-binding.js';

/** All that is promised to the raters of one subject before the first of them answers. */
export interface Manifest {
  readonly schema: 'tosturi-manifest/2';
  readonly campaignId: string;
  /** Opaque: the manifest is shown to raters and must not tell a person apart from its holder. */
  readonly subjectRef: string;
  readonly purpose: Purpose;
  readonly questionnaireHash: string;
  readonly thresholds: Thresholds;
  readonly groups: readonly RaterGroup[];
  readonly tokenScheme: typeof BLIND_TOKEN_SCHEME;
  /** Hexadecimal. Every evaluation is proved against it, so that nobody can be given a key of their own. */
  readonly tokenPublicKey: string;
  /** Hexadecimal. */
  readonly boxPublicKey: string;
  readonly custody: Custody;
}

export interface ManifestParts extends Omit<Manifest, 'schema' | 'questionnaireHash' | 'tokenScheme'> {
  readonly questionnaire: Questionnaire;
}

export const questionnaireHash = (questionnaire: Questionnaire): string =>
  sha256(canonicalJson(questionnaire)).toString('hex');

/** Field by field: whatever else a caller's campaign carries must not get into what is sealed. */
export function buildManifest(parts: ManifestParts): Manifest {
  return {
    schema: 'tosturi-manifest/2',
    campaignId: parts.campaignId,
    subjectRef: parts.subjectRef,
    purpose: parts.purpose,
    questionnaireHash: questionnaireHash(parts.questionnaire),
    thresholds: parts.thresholds,
    groups: RATER_GROUPS.filter((group) => parts.groups.includes(group)),
    tokenScheme: BLIND_TOKEN_SCHEME,
    tokenPublicKey: parts.tokenPublicKey,
    boxPublicKey: parts.boxPublicKey,
    custody: parts.custody,
  };
}

export const sealOf = (manifest: Manifest): Buffer => sha256(canonicalJson(manifest));
