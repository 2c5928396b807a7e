import { CustodianPosition } from '../../core/campaigns/custodians.js';
import { Custody, Purpose } from '../../core/campaigns/life-cycle.js';
import { Thresholds } from '../../core/disclosure/cell-group.js';
import { Questionnaire, RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** A campaign at its lock: from here on nothing of this can change. */
export interface CampaignToLock {
  readonly organisationId: string;
  readonly slug: string;
  readonly campaignId: string;
  readonly purpose: Purpose;
  readonly custody: Custody;
  readonly questionnaire: Questionnaire;
  readonly thresholds: Thresholds;
  /** ISO 8601 with offset. */
  readonly closesAt: string;
  readonly subjects: readonly { readonly subjectRef: string; readonly groups: readonly RaterGroup[] }[];
}

export interface LockedCampaign {
  /** Hexadecimal, as in the manifests. */
  readonly boxPublicKey: string;
  /** Hexadecimal, as in the manifests. */
  readonly tokenPublicKey: string;
  /** By subject, hexadecimal. */
  readonly seals: Readonly<Record<string, string>>;
}

export interface CampaignToClose {
  readonly organisationId: string;
  readonly campaignId: string;
}

/** One of the three people among whom the key of a campaign's box was split. */
export interface ShareHolder {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly position: CustodianPosition;
}

/** `collected`: its holder has written the share down; it is nowhere else any more. */
export type ShownShare =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly asked: readonly number[] }
  | { readonly kind: 'collected' };

/** The asked words of a sheet, in their order there. */
export interface AskedWords {
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

/** Makes a campaign's keys and hands each process what it may have. Asking again is the same as asking once. */
export interface Custodian {
  /** @throws DomainError `unavailable`, or `conflict` when other things were locked under this campaign before. */
  lock(campaign: CampaignToLock): Promise<LockedCampaign>;
  /** After this the box takes no ballot and none is in flight. */
  close(campaign: CampaignToClose): Promise<void>;
  /** Until it is collected. @throws DomainError `not-found` */
  showShare(holder: ShareHolder): Promise<ShownShare>;
  /** Destroys the share, once its holder has shown that they have it. @throws DomainError `input-invalid` */
  collectShare(holder: ShareHolder, words: AskedWords): Promise<void>;
  /**
   * Takes a share back; with the second one the key is made whole again.
   * @throws DomainError `input-invalid` naming what is wrong with the words, `campaign-transition-refused` before the
   * box is closed
   */
  returnShare(holder: ShareHolder, words: string): Promise<void>;
}

/** The app's own copy of the secret half of a campaign's token key. */
export interface TokenKeys {
  read(campaignId: string): Promise<Buffer>;
}

export const CUSTODIAN = Symbol('custodian');
export const TOKEN_KEYS = Symbol('token keys');
