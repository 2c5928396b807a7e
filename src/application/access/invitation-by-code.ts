import { EntityManager } from 'typeorm';
import type { CampaignState } from '../../core/campaigns/life-cycle.js';
import { DomainError } from '../../core/errors.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { parseInvitationCode } from '../../crypto/code-form.js';
import { hashInvitationCode } from '../../crypto/invitation-code.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { InvitationCodeEntity, InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';

export interface InvitationContext {
  readonly invitation: InvitationEntity;
  readonly subject: SubjectEntity;
  readonly campaign: CampaignEntity;
}

/** @throws DomainError `code-mistyped` */
export function hashOfCode(typed: string): Buffer {
  const parsed = parseInvitationCode(typed);
  if (parsed.kind === 'mistyped') throw new DomainError('code-mistyped');
  return hashInvitationCode(parsed.code);
}

/**
 * Finds the invitation and holds it, so that of two requests with one code the second waits for the first.
 * @throws DomainError `code-mistyped`, `code-unknown`, `code-withdrawn`; `collection-closed` for a card cancelled at closing
 */
export async function invitationByCode(db: EntityManager, typed: string): Promise<InvitationContext> {
  const code = await db.findOneBy(InvitationCodeEntity, { codeHash: hashOfCode(typed) });
  if (!code) throw new DomainError('code-unknown');
  const invitation = await db.findOneOrFail(InvitationEntity, {
    where: { id: code.invitationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (invitation.state === 'withdrawn') throw takenBack(invitation.raterGroup);
  const subject = await db.findOneByOrFail(SubjectEntity, { id: invitation.subjectId });
  const campaign = await db.findOneByOrFail(CampaignEntity, { id: subject.campaignId });
  return { invitation, subject, campaign };
}

/** A patient's card is only ever taken back because its campaign has closed. */
export const takenBack = (group: RaterGroup): DomainError =>
  new DomainError(group === 'patient' ? 'collection-closed' : 'code-withdrawn');

/**
 * Closing takes the campaign's row for update; holding it for share means that a token is either counted in the closing
 * statement or not issued.
 * @throws DomainError `campaign-not-collecting` before the first day, `collection-closed` after the last of this leader
 */
export async function requireCollecting(db: EntityManager, subjectId: string): Promise<void> {
  const [row] = await db.query<Collecting[]>(COLLECTING, [subjectId]);
  refuseUnlessCollecting(row ?? { state: 'closed', late: true });
}

const COLLECTING = `
  select c.state, greatest(c.closes_at, s.extended_to) <= now() as late
  from register.campaigns c join register.subjects s on s.campaign_id = c.id where s.id = $1 for share of c`;

export interface Collecting {
  readonly state: CampaignState;
  /** Past its last day, by the database's clock. */
  readonly late: boolean;
}

/** For whoever only looks. @throws as above */
export function refuseUnlessCollecting({ state, late }: Collecting): void {
  if (state === 'collecting' && !late) return;
  const notYet = state === 'draft' || state === 'locked';
  throw new DomainError(notYet && !late ? 'campaign-not-collecting' : 'collection-closed');
}
