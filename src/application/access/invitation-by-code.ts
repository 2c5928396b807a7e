import { EntityManager, FindOneOptions } from 'typeorm';
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
export const invitationByCode = (db: EntityManager, typed: string): Promise<InvitationContext> =>
  findInvitation(db, typed, { lock: { mode: 'pessimistic_write' } });

/** For whoever only looks: nothing is held, so nothing has to be written to disk for it. @throws as above */
export const seenInvitation = (db: EntityManager, typed: string): Promise<InvitationContext> =>
  findInvitation(db, typed, {});

async function findInvitation(
  db: EntityManager,
  typed: string,
  hold: Pick<FindOneOptions<InvitationEntity>, 'lock'>,
): Promise<InvitationContext> {
  const parsed = parseInvitationCode(typed);
  if (parsed.kind === 'mistyped') throw new DomainError('code-mistyped');
  const code = await db.findOneBy(InvitationCodeEntity, { codeHash: hashInvitationCode(parsed.code) });
  if (!code) throw new DomainError('code-unknown');
  const invitation = await db.findOneOrFail(InvitationEntity, {
    where: { id: code.invitationId },
    ...hold,
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
export const requireCollecting = (db: EntityManager, campaignId: string): Promise<void> =>
  checkCollecting(db, `${COLLECTING} for share`, campaignId);

/** For whoever only looks. @throws as above */
export const requireSeenCollecting = (db: EntityManager, campaignId: string): Promise<void> =>
  checkCollecting(db, COLLECTING, campaignId);

const COLLECTING = `
  select state, opens_at > now() as early, closes_at <= now() as late
  from register.campaigns where id = $1`;

async function checkCollecting(db: EntityManager, query: string, campaignId: string): Promise<void> {
  const [row] = await db.query<{ state: string; early: boolean; late: boolean }[]>(query, [campaignId]);
  if (row?.state === 'collecting' && !row.late) return;
  const notYet = row?.state === 'draft' || row?.state === 'locked';
  throw new DomainError(notYet && !row.late ? 'campaign-not-collecting' : 'collection-closed');
}
