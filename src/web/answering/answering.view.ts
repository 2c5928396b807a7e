import type { InvitationView } from '../../application/answering/answering.view.js';
import type { OrganisationView } from '../../application/organisations/organisations.view.js';
import type { Language } from '../../core/language.js';
import { itemsFor } from '../../core/questionnaires/questionnaire.js';
import { AnsweringPaths, pathsFor } from './answering-paths.js';
import { InBrowser, Opened, toInBrowser } from './in-browser.view.js';

/** A page that knows an invitation: its forms carry the code, which stands in no address and in no cookie. */
export interface InvitedView {
  readonly invitation: InvitationView;
  readonly language: Language;
  readonly hidden: readonly { readonly name: 'code'; readonly value: string }[];
  readonly paths: AnsweringPaths;
  readonly signposts: OrganisationView['signposts'];
}

/** The view of `answer/about`. */
export interface AboutView extends InvitedView {
  readonly items: number;
  readonly inBrowser: InBrowser;
}

/** Where staff can turn is the organisation's to say; patients are told of Llais by the words themselves. */
const signpostsFor = ({ audience, organisation }: InvitationView): OrganisationView['signposts'] =>
  audience === 'patient' ? [] : organisation.signposts.filter(({ kind }) => kind === 'speaking-up');

export const toInvitedView = ({ code, invitation, language }: Opened): InvitedView => ({
  invitation,
  language,
  hidden: [{ name: 'code', value: code }],
  paths: pathsFor(invitation.organisation.slug, language),
  signposts: signpostsFor(invitation),
});

export const toAboutView = (boxOrigin: string, opened: Opened): AboutView => ({
  ...toInvitedView(opened),
  items: itemsFor(opened.invitation.questionnaire, opened.invitation.audience).length,
  inBrowser: toInBrowser(boxOrigin, opened),
});
