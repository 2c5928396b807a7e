import { GroupSpread, SubjectResults } from '../../core/disclosure/frozen-results.js';
import { Reliability } from '../../core/disclosure/reliability.js';
import { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** All that is left of a campaign's ballots, in one canonical order: subjects by reference, lists as they were tallied. */
export interface FrozenCampaign {
  readonly subjects: readonly SubjectResults[];
  readonly spreads: readonly GroupSpread[];
  readonly reliabilities: readonly Reliability[];
}

/** A group that held more ballots than tokens had been taken: somebody forged at least one, nobody knows which. */
export interface SurplusGroup {
  readonly subjectRef: string;
  readonly group: RaterGroup;
}

export interface OpeningToWrite {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly outcomeHash: Buffer;
  readonly ballots: number;
  readonly spoiled: number;
  /** In their published order, padding among them. */
  readonly receipts: readonly string[];
  readonly merkleRoot: Buffer;
  readonly frozen: FrozenCampaign;
  readonly surplus: readonly SurplusGroup[];
}
