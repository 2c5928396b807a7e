import { Thresholds } from '../../core/disclosure/cell-group.js';
import { Questionnaire, RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { Custody, Purpose } from '../../core/campaigns/life-cycle.js';

export interface BoxSubject {
  readonly subjectRef: string;
  readonly seal: Buffer;
  readonly groups: readonly RaterGroup[];
}

/** A campaign as the box and the opener know it. */
export interface BoxCampaign {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly purpose: Purpose;
  readonly questionnaire: Questionnaire;
  readonly thresholds: Thresholds;
  readonly closesAt: Date;
  readonly custody: Custody;
  readonly boxPublicKey: Buffer;
  readonly tokenPublicKey: Buffer;
  readonly subjects: readonly BoxSubject[];
}

export interface SealedBallot {
  readonly tokenHash: Buffer;
  readonly subjectRef: string;
  readonly raterGroup: RaterGroup;
  readonly sealed: Buffer;
}
