import type { EnrolmentGap } from '../../core/campaigns/enrolment.js';
import type { CampaignPlan, Template } from '../../core/campaigns/templates.js';
import type { CampaignView } from './campaigns.view.js';

export interface TemplateView {
  readonly template: Template;
  readonly plan: CampaignPlan;
}

/** What a copy would be, before anything is made. */
export interface CopyPlanView {
  readonly campaign: CampaignView;
  /** The fewest years' weeks after which everything lies ahead. */
  readonly weeks: number;
  readonly plan: CampaignPlan;
}

/** A leader of the earlier campaign who is not in this one. */
export interface LeftOutView {
  readonly personId: string;
  readonly name: string;
  /** `null`: nothing stands in the way any more. */
  readonly gap: EnrolmentGap | null;
}

export interface CopiedView {
  readonly campaign: CampaignView;
  readonly enrolled: number;
  readonly leftOut: readonly LeftOutView[];
}
