import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { hashInvitationCode, parseInvitationCode } from '../../crypto/invitation-code.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { InvitationCodeEntity, InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';

export interface InvitationContext {
  readonly invitation: InvitationEntity;
  readonly subject: SubjectEntity;
  readonly campaign: CampaignEntity;
}

/**
 * Finds the invitation and holds it, so that of two requests with one code the second waits for the first.
 * @throws DomainError `code-mistyped`, `code-unknown`, `code-withdrawn`
 */
export async function invitationByCode(db: EntityManager, typed: string): Promise<InvitationContext> {
  const parsed = parseInvitationCode(typed);
  if (parsed.kind === 'mistyped') throw new DomainError('code-mistyped');
  const code = await db.findOneBy(InvitationCodeEntity, { codeHash: hashInvitationCode(parsed.code) });
  if (!code) throw new DomainError('code-unknown');
  const invitation = await db.findOneOrFail(InvitationEntity, {
    where: { id: code.invitationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (invitation.state === 'withdrawn') throw new DomainError('code-withdrawn');
  const subject = await db.findOneByOrFail(SubjectEntity, { id: invitation.subjectId });
  const campaign = await db.findOneByOrFail(CampaignEntity, { id: subject.campaignId });
  return { invitation, subject, campaign };
}

/**
 * Closing takes the campaign's row for update; holding it for share means that a token is either counted in the closing
 * statement or not issued.
 * @throws DomainError `campaign-not-collecting` before the first day, `collection-closed` after the last
 */
export async function requireCollecting(db: EntityManager, campaignId: string): Promise<void> {
  const [row] = await db.query<{ state: string; early: boolean; late: boolean }[]>(
    `select state, opens_at > now() as early, closes_at <= now() as late
     from register.campaigns where id = $1 for share`,
    [campaignId],
  );
  if (row?.state === 'collecting' && !row.late) return;
  const notYet = row?.state === 'draft' || row?.state === 'locked';
  throw new DomainError(notYet && !row.late ? 'campaign-not-collecting' : 'collection-closed');
}
