import type { PublishedCampaignView, SealedCampaignView } from '../../application/seals/seals.view.js';

export const sealsPath = (slug: string): string => `/o/${slug}/seals`;

export interface SealsView {
  readonly campaigns: readonly (SealedCampaignView & { readonly href: string })[];
}

export interface SealedCampaignPageView extends PublishedCampaignView {
  readonly all: string;
}

export const toSealsView = (slug: string, campaigns: readonly SealedCampaignView[]): SealsView => ({
  campaigns: campaigns.map((campaign) => ({ ...campaign, href: `${sealsPath(slug)}/${campaign.id}` })),
});

export const toSealedCampaignView = (
  slug: string,
  campaign: PublishedCampaignView,
): SealedCampaignPageView => ({ ...campaign, all: sealsPath(slug) });
