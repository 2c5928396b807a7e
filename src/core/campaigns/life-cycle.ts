import { DomainError } from '../errors.js';

export const CAMPAIGN_STATES = [
  'draft',
  'locked',
  'collecting',
  'closed',
  'opened',
  'released',
  'archived',
] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Declared before anyone answers and shown to every rater; answers given for one are out of reach for the other. */
export const PURPOSES = ['development', 'promotion-evidence'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who can open the box: the service by itself after the closing, or people who bring parts of its key together. */
export const CUSTODIES = ['automatic', 'ceremony'] as const;
export type Custody = (typeof CUSTODIES)[number];

export const CAMPAIGN_EVENTS = ['lock', 'start', 'close', 'open', 'release', 'archive'] as const;
export type CampaignEvent = (typeof CAMPAIGN_EVENTS)[number];

/** One step out of each state and none back: what was promised at lock cannot be taken back later. */
const STEPS: Readonly<Record<CampaignEvent, { readonly from: CampaignState; readonly to: CampaignState }>> = {
  lock: { from: 'draft', to: 'locked' },
  start: { from: 'locked', to: 'collecting' },
  close: { from: 'collecting', to: 'closed' },
  open: { from: 'closed', to: 'opened' },
  release: { from: 'opened', to: 'released' },
  archive: { from: 'released', to: 'archived' },
};

export const canStep = (state: CampaignState, event: CampaignEvent): boolean => STEPS[event].from === state;

/** @throws DomainError `campaign-transition-refused` */
export const nextState = (state: CampaignState, event: CampaignEvent): CampaignState => {
  if (!canStep(state, event)) throw new DomainError('campaign-transition-refused', { state, event });
  return STEPS[event].to;
};

/** The deadline itself is the first instant that is too late. */
export const takesBallots = (
  campaign: { readonly state: CampaignState; readonly opensAt: Date; readonly closesAt: Date },
  now: Date,
): boolean => campaign.state === 'collecting' && campaign.opensAt <= now && now < campaign.closesAt;
