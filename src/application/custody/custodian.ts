import { Purpose } from '../../core/campaigns/life-cycle.js';
import { Thresholds } from '../../core/disclosure/frozen-results.js';
import { Questionnaire, RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** A campaign at its lock: from here on nothing of this can change. */
export interface CampaignToLock {
  readonly organisationId: string;
  readonly slug: string;
  readonly campaignId: string;
  readonly purpose: Purpose;
  readonly questionnaire: Questionnaire;
  readonly thresholds: Thresholds;
  /** ISO 8601 with offset. */
  readonly closesAt: string;
  readonly subjects: readonly { readonly subjectRef: string; readonly groups: readonly RaterGroup[] }[];
}

export interface LockedCampaign {
  /** Hexadecimal, as in the manifests. */
  readonly boxPublicKey: string;
  /** By subject, hexadecimal. */
  readonly seals: Readonly<Record<string, string>>;
}

export interface CampaignToClose {
  readonly organisationId: string;
  readonly campaignId: string;
}

/** Makes a campaign's keys and hands each process what it may have. Asking again is the same as asking once. */
export interface Custodian {
  /** @throws DomainError `unavailable`, or `conflict` when other things were locked under this campaign before. */
  lock(campaign: CampaignToLock): Promise<LockedCampaign>;
  /** After this the box takes no ballot and none is in flight. */
  close(campaign: CampaignToClose): Promise<void>;
}

/** The app's own copy of a campaign's token key. */
export interface TokenKeys {
  read(campaignId: string): Promise<Buffer>;
}

export const CUSTODIAN = Symbol('custodian');
export const TOKEN_KEYS = Symbol('token keys');
