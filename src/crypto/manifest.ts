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

export type SubjectParts = Pick<ManifestParts, 'subjectRef' | 'groups'>;

/**
 * Field by field: whatever else a caller's campaign carries must not get into what is sealed. The questionnaire is long
 * and hashed once for all subjects.
 */
export function manifestsOf(
  campaign: Omit<ManifestParts, keyof SubjectParts>,
): (subject: SubjectParts) => Manifest {
  const hash = questionnaireHash(campaign.questionnaire);
  return ({ subjectRef, groups }) => ({
    schema: 'tosturi-manifest/2',
    campaignId: campaign.campaignId,
    subjectRef,
    purpose: campaign.purpose,
    questionnaireHash: hash,
    thresholds: campaign.thresholds,
    groups: RATER_GROUPS.filter((group) => groups.includes(group)),
    tokenScheme: BLIND_TOKEN_SCHEME,
    tokenPublicKey: campaign.tokenPublicKey,
    boxPublicKey: campaign.boxPublicKey,
    custody: campaign.custody,
  });
}

export const buildManifest = (parts: ManifestParts): Manifest => manifestsOf(parts)(parts);

export const sealOf = (manifest: Manifest): Buffer => sha256(canonicalJson(manifest));
