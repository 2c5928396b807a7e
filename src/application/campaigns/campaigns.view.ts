import type { CampaignPlan } from '../../core/campaigns/templates.js';
import { planOfCampaign } from './campaign-rows.js';
import type { CampaignState, Custody, Purpose } from '../../core/campaigns/life-cycle.js';
import type { Thresholds } from '../../core/disclosure/cell-group.js';
import type { Localised } from '../../core/language.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import type { CustodianView } from '../custody/custodian-rows.js';
import type { CampaignEntity } from '../../persistence/register/campaign.entity.js';

export interface CampaignView extends CampaignPlan {
  readonly id: string;
  readonly name: Localised;
  readonly purpose: Purpose;
  readonly state: CampaignState;
  readonly custody: Custody;
  readonly questionnaireId: string;
  readonly thresholds: Thresholds;
  readonly approval: 'required' | 'not-required';
  readonly copiedFrom: string | null;
  /** The same for all cohorts of a series. */
  readonly seriesId: string | null;
}

export interface SubjectView {
  readonly id: string;
  readonly campaignId: string;
  readonly personId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly facilitatorId: string;
  readonly facilitatorName: string;
  readonly secondReaderId: string | null;
  readonly secondReaderName: string | null;
  readonly patientsApply: boolean;
  readonly approverId: string | null;
  readonly approverName: string | null;
  readonly ratersState: 'choosing' | 'submitted' | 'more-asked' | 'approved';
  readonly selfAssessed: boolean;
  /** People asked, or about to be when answering opens, per group. Who has answered is known to nobody. */
  readonly asked: Readonly<Record<RaterGroup, number>>;
  readonly seal: string | null;
  /** The seal as every invitation shows it; empty before the lock. */
  readonly sealBlocks: readonly string[];
  readonly released: boolean;
  /** The last day for this leader's raters, where HR gave them longer than the others. */
  readonly extendedTo: string | null;
}

export interface CampaignDetailView extends CampaignView {
  readonly subjects: readonly SubjectView[];
  /** Empty unless the box is opened by a ceremony. */
  readonly custodians: readonly CustodianView[];
}

export const toCampaignView = (campaign: CampaignEntity, timeZone: string): CampaignView => ({
  id: campaign.id,
  name: campaign.name,
  purpose: campaign.purpose,
  state: campaign.state,
  custody: campaign.custody,
  questionnaireId: campaign.questionnaireId,
  ...planOfCampaign(campaign, timeZone),
  thresholds: campaign.thresholds,
  approval: campaign.approval,
  copiedFrom: campaign.copiedFrom,
  seriesId: campaign.seriesId,
});
