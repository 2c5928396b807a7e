import { calendarDateOf } from '../../core/campaigns/dates.js';
import type { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import type { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import type { AccountLetter, AskingLetter, Letter, LetterRequest } from '../mails/postbox.js';

export const PREVIEW_ASKING = ['invitation', 'reminder', 'fresh-link'] as const;
const PREVIEW_ACCOUNT = [
  'self-assessment-opens',
  'nominate',
  'more-raters-asked',
  'leader-deadline',
  'raters-to-approve',
  'comments-to-confirm',
  'safety-concern',
  'report-released',
  'custodian-asked',
  'custodian-return',
] as const;
export const PREVIEW_KINDS = [...PREVIEW_ASKING, ...PREVIEW_ACCOUNT] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

/** `several`: one letter for somebody who is asked about more than one leader. */
export const PREVIEW_GROUPS = ['manager', 'peer', 'direct-report', 'other', 'several'] as const;
export type PreviewGroup = (typeof PREVIEW_GROUPS)[number];

/** Belongs to nobody: its check character is wrong, so that the answering page says so. */
const CODE = '00000-00000-00000-00000-0000A';
const LEADERS = ['Siwan Example', 'Gareth Esiampl'];
const RATER = 'Robin Example';
const SEAL = ['0000', '0000', '0000', '0000'];

export const isAsking = (kind: PreviewKind): kind is AskingLetter['kind'] =>
  (PREVIEW_ASKING as readonly string[]).includes(kind);

interface Round {
  readonly campaign: CampaignEntity;
  readonly organisation: OrganisationEntity;
}

const requestAbout = (
  subjectName: string,
  group: Exclude<PreviewGroup, 'several'>,
  { campaign, organisation }: Round,
): LetterRequest => ({
  path: `/o/${organisation.slug}/answer#${CODE}`,
  code: CODE,
  subjectName,
  group,
  purpose: campaign.purpose,
  closesOn: calendarDateOf(campaign.closesAt, organisation.timeZone),
  minimum: group === 'manager' ? 1 : campaign.thresholds[group],
  enoughAsked: true,
  asked: '10-19',
  sealBlocks: SEAL,
});

const askingLetter = (kind: AskingLetter['kind'], group: PreviewGroup, round: Round): AskingLetter => ({
  kind,
  requests:
    group === 'several'
      ? LEADERS.map((name, nth) => requestAbout(name, nth === 0 ? 'peer' : 'manager', round))
      : [requestAbout(LEADERS[0] ?? '', group, round)],
  answerPath: `/o/${round.organisation.slug}/answer`,
  declinePath: `/o/${round.organisation.slug}/decline/example`,
});

const accountLetter = (kind: AccountLetter['kind'], { campaign, organisation }: Round): AccountLetter => ({
  kind,
  path: '/',
  subjectName: LEADERS[0] ?? '',
  campaign: {
    name: campaign.name,
    opensOn: calendarDateOf(campaign.opensAt, organisation.timeZone),
    closesOn: calendarDateOf(campaign.closesAt, organisation.timeZone),
  },
});

/** The name of whoever would get it; the leader's own letters go to the leader. */
export const addresseeName = (kind: PreviewKind): string => (isAsking(kind) ? RATER : (LEADERS[0] ?? ''));

/** The real letter of this campaign about invented people, so that nothing real has to be there or is shown. */
export const inventedLetter = (kind: PreviewKind, group: PreviewGroup, round: Round): Letter =>
  isAsking(kind) ? askingLetter(kind, group, round) : accountLetter(kind, round);
