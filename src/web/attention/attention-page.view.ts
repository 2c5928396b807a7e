import type { AttentionEntryView, AttentionView } from '../../application/attention/attention.view.js';
import type { Matter } from '../../core/campaigns/attention.js';

interface LinkedEntry extends AttentionEntryView {
  /** Where it is done. */
  readonly href: string;
}

export interface AttentionPageView {
  readonly matters: readonly { readonly matter: Matter; readonly entries: readonly LinkedEntry[] }[];
}

type Path = (entry: AttentionEntryView) => string;

const inCampaign =
  (rest = ''): Path =>
  ({ campaignId }) =>
    `/campaigns/${campaignId}${rest}`;

const ofSubject =
  (rest: string): Path =>
  ({ campaignId, subjectId }) =>
    `/campaigns/${campaignId}/subjects/${subjectId ?? ''}/${rest}`;

const PATHS: Readonly<Record<Matter, Path>> = {
  'lock-due': inCampaign('/lock'),
  'words-missing': inCampaign(),
  'no-facilitator': ofSubject('facilitator'),
  'no-second-reader': ofSubject('raters#second-reader'),
  'no-approver': ofSubject('raters#approval'),
  'no-manager': ({ personId }) => `/people/${personId ?? ''}/edit`,
  'raters-late': ofSubject('raters#approval'),
  'cards-missing': ofSubject('patient-codes'),
  'letters-returned': inCampaign('/letters'),
  'replacement-asked': inCampaign('/lost-answers'),
  'group-small': ofSubject('raters'),
  'closing-near': inCampaign(),
  'release-waiting': inCampaign(),
};

export const toAttentionPageView = ({ matters }: AttentionView): AttentionPageView => ({
  matters: matters.map(({ matter, entries }) => ({
    matter,
    entries: entries.map((entry) => ({ ...entry, href: PATHS[matter](entry) })),
  })),
});
