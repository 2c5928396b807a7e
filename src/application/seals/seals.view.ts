import type { Custody } from '../../core/campaigns/life-cycle.js';

/** A campaign as anybody may see it: without name, leaders or figures. */
export interface SealedCampaignView {
  readonly id: string;
  readonly closesOn: string;
  readonly custody: Custody;
  readonly opened: boolean;
}

export interface SealView {
  /** As printed in the invitations about one leader, who is not named here. */
  readonly blocks: readonly string[];
  /** Hexadecimal. */
  readonly seal: string;
  /** An amendment: the last day for answers about this leader, where it is later than the campaign's. */
  readonly closesOn: string | null;
}

export interface PublishedCampaignView extends SealedCampaignView {
  readonly seals: readonly SealView[];
  /** `null` before the box was opened. */
  readonly published: PublishedReceipts | null;
}

interface PublishedReceipts {
  /** In alphabetical order, filled up with random ones to a multiple of ten. */
  readonly receipts: readonly string[];
  /** Hexadecimal; over the list as it stands (RFC 6962). */
  readonly merkleRoot: string;
}
