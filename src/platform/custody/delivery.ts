import { CampaignToLock } from '../../application/custody/custodian.js';
import { RaterGroup } from '../../core/questionnaires/questionnaire.js';

/** What the custodian hands to the box over its private socket. Bytes are hexadecimal. */
export interface CampaignDelivery extends Omit<CampaignToLock, 'subjects'> {
  readonly boxPublicKey: string;
  readonly tokenPublicKey: string;
  readonly subjects: readonly DeliveredSubject[];
}

export interface DeliveredSubject {
  readonly subjectRef: string;
  readonly seal: string;
  readonly groups: readonly RaterGroup[];
}
