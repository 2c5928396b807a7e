import type { InvitationView } from '../../application/answering/answering.view.js';
import type { Language } from '../../core/language.js';

/** An invitation, the code that opened it, and the language to speak in. */
export interface Opened {
  readonly code: string;
  readonly invitation: InvitationView;
  readonly language: Language;
}

/** What a script of ours is told about an invitation; it believes nothing of it before it has compared the seal. */
export interface InBrowser {
  readonly slug: string;
  readonly boxOrigin: string;
  readonly code: string;
  readonly group: InvitationView['group'];
  /** As JSON. */
  readonly manifest: string;
}

export const toInBrowser = (boxOrigin: string, { code, invitation }: Opened): InBrowser => ({
  slug: invitation.organisation.slug,
  boxOrigin,
  code,
  group: invitation.group,
  manifest: JSON.stringify(invitation.manifest),
});
