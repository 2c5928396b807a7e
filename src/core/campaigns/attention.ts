import type { RaterGroup } from '../questionnaires/questionnaire.js';
import { addDays, type CalendarDate } from './dates.js';
import { canApprove, canFacilitate, type Fitness } from './enrolment.js';
import type { CampaignState } from './life-cycle.js';
import type { CampaignPlan } from './templates.js';

/** In the order in which they stand on the page: what stops a campaign first. */
export const MATTERS = [
  'lock-due',
  'words-missing',
  'no-facilitator',
  'no-second-reader',
  'no-approver',
  'no-manager',
  'raters-late',
  'cards-missing',
  'letters-returned',
  'replacement-asked',
  'group-small',
  'closing-near',
  'release-waiting',
] as const;
export type Matter = (typeof MATTERS)[number];

/** A campaign as far as HR may have to do something about it. */
export interface CampaignFacts {
  readonly state: CampaignState;
  readonly plan: CampaignPlan;
  readonly wordsMissing: boolean;
  readonly lettersReturned: boolean;
  readonly replacementsAsked: boolean;
}

export interface GroupFacts {
  readonly group: RaterGroup;
  readonly asked: number;
  readonly minimum: number;
}

/** One leader of it. Nothing here knows how many have answered. */
export interface SubjectFactsOfDesk {
  readonly leader: Fitness;
  readonly facilitator: Fitness;
  readonly secondReader: Fitness | null;
  readonly approver: Fitness | null;
  readonly managerHere: boolean;
  readonly approval: 'required' | 'not-required';
  readonly ratersState: 'choosing' | 'submitted' | 'more-asked' | 'approved';
  readonly cardsMissing: boolean;
  readonly released: boolean;
  readonly groups: readonly GroupFacts[];
}

type CampaignRule = (campaign: CampaignFacts, today: CalendarDate) => boolean;
type SubjectRule = (subject: SubjectFactsOfDesk, campaign: CampaignFacts, today: CalendarDate) => boolean;

const NEAR_DAYS = 7;

const isAsking = ({ state }: CampaignFacts): boolean => ['draft', 'locked', 'collecting'].includes(state);
const isRunning = ({ state }: CampaignFacts): boolean => state === 'locked' || state === 'collecting';
const isFinished = ({ state }: CampaignFacts): boolean => state === 'released' || state === 'archived';

/** Fewer asked than must answer: without more people it stays under its minimum, whoever answers. */
export const smallGroups = ({ groups }: SubjectFactsOfDesk): readonly RaterGroup[] =>
  groups.filter(({ asked, minimum }) => asked > 0 && asked < minimum).map(({ group }) => group);

const CAMPAIGN_RULES: Readonly<Partial<Record<Matter, CampaignRule>>> = {
  'lock-due': ({ state, plan }, today) => state === 'draft' && plan.startsOn <= today,
  'words-missing': ({ wordsMissing }) => wordsMissing,
  'letters-returned': (campaign) => isAsking(campaign) && campaign.lettersReturned,
  'replacement-asked': ({ state, replacementsAsked }) => state === 'collecting' && replacementsAsked,
  'closing-near': ({ state, plan }, today) =>
    state === 'collecting' && plan.closesOn <= addDays(today, NEAR_DAYS),
};

const SUBJECT_RULES: Readonly<Partial<Record<Matter, SubjectRule>>> = {
  'no-facilitator': ({ leader, facilitator, released }, campaign) =>
    !isFinished(campaign) && !released && !canFacilitate(leader, facilitator),
  'no-second-reader': ({ leader, secondReader, released }, campaign) =>
    !isFinished(campaign) &&
    !released &&
    campaign.state !== 'draft' &&
    (secondReader === null || !canFacilitate(leader, secondReader)),
  'no-approver': ({ leader, approver, approval, ratersState }, campaign) =>
    isAsking(campaign) &&
    approval === 'required' &&
    ratersState !== 'approved' &&
    (approver === null || !canApprove(leader, approver)),
  'no-manager': ({ managerHere }, campaign) => isAsking(campaign) && !managerHere,
  'raters-late': ({ ratersState }, campaign, today) =>
    isRunning(campaign) && ratersState !== 'approved' && today > campaign.plan.chooseRatersBy,
  'cards-missing': ({ cardsMissing }, campaign) => isRunning(campaign) && cardsMissing,
  'group-small': (subject, campaign) => isRunning(campaign) && smallGroups(subject).length > 0,
  'release-waiting': ({ released }, { state }) => state === 'opened' && !released,
};

const wherever = (holds: (matter: Matter) => boolean | undefined): readonly Matter[] =>
  MATTERS.filter((matter) => holds(matter) === true);

export const campaignMatters = (campaign: CampaignFacts, today: CalendarDate): readonly Matter[] =>
  wherever((matter) => CAMPAIGN_RULES[matter]?.(campaign, today));

export const subjectMatters = (
  subject: SubjectFactsOfDesk,
  campaign: CampaignFacts,
  today: CalendarDate,
): readonly Matter[] => wherever((matter) => SUBJECT_RULES[matter]?.(subject, campaign, today));
