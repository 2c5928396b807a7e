import { RATER_GROUPS } from '../../core/questionnaires/questionnaire.js';
import { Invitation, SealedTerms } from './invitation.js';
import { postJson, Posted, textIn } from './post-json.js';

export interface Place {
  readonly slug: string;
  readonly boxOrigin: string;
}

export type Opening =
  | { readonly kind: 'opened'; readonly invitation: Invitation; readonly subjectName: string }
  | Exclude<Posted, { readonly kind: 'done' }>;

/** What the invitation with this code is about. Nothing in it is believed before the seal has been compared. */
export async function openInvitation({ slug, boxOrigin }: Place, code: string): Promise<Opening> {
  const posted = await postJson(`/api/v1/o/${slug}/invitations`, JSON.stringify({ code }));
  if (posted.kind !== 'done') return posted;
  const { body } = posted;
  const group = RATER_GROUPS.find((candidate) => candidate === textIn(body, 'group'));
  if (group === undefined) return { kind: 'refused', code: 'unexpected', problems: [] };
  const { manifest } = body as { readonly manifest: SealedTerms };
  const invitation = { slug, boxOrigin, code, group, manifest };
  return { kind: 'opened', invitation, subjectName: textIn(body, 'subjectName') };
}
