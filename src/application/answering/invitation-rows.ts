import { EntityManager } from 'typeorm';
import type { Purpose } from '../../core/campaigns/life-cycle.js';
import type { Thresholds } from '../../core/disclosure/cell-group.js';
import { DomainError } from '../../core/errors.js';
import type { Language, Localised } from '../../core/language.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import { sha256 } from '../../crypto/digest.js';
import type { Manifest } from '../../crypto/manifest.js';
import type { InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { Collecting, hashOfCode, takenBack } from '../access/invitation-by-code.js';
import type { OrganisationView } from '../organisations/organisations.view.js';
import type { MadeEvaluation } from './stored-evaluation.js';

/*
 * What a rater's two requests look at. Each is one statement: at the first reminder's hour hundreds come at once, and by
 * way of the entities each took eight. A function of the database each, whose plan a connection keeps.
 */

/** What a token is issued for, and what was issued already. */
export interface SeenInvitation
  extends Collecting, Pick<InvitationEntity, 'id' | 'tokenTaken' | 'blindedHash' | 'evaluation'> {
  readonly invitationState: InvitationEntity['state'];
  readonly group: RaterGroup;
  readonly subjectRef: string;
  readonly seal: string;
  readonly campaignId: string;
}

/** The same, with what a rater is told. */
export interface DescribedInvitation extends SeenInvitation {
  readonly manifest: Manifest;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly campaignName: Localised;
  readonly purpose: Purpose;
  readonly thresholds: Thresholds;
  readonly closesAt: Date;
  readonly questionnaireId: string;
  readonly language: Language | null;
  readonly organisation: OrganisationView;
}

const LOOK = 'select * from register.seen_invitation($1)';
const DESCRIBE = 'select * from register.described_invitation($1)';

/**
 * Holds nothing, so nothing has to be written to disk for it.
 * @throws DomainError `code-mistyped`, `code-unknown`, `code-withdrawn`; `collection-closed` for a card cancelled at closing
 */
export const seenInvitation = (db: EntityManager, typed: string): Promise<SeenInvitation> =>
  look<SeenInvitation>(db, LOOK, typed);

/** @throws DomainError as above */
export const describedInvitation = (db: EntityManager, typed: string): Promise<DescribedInvitation> =>
  look<DescribedInvitation>(db, DESCRIBE, typed);

async function look<Row extends SeenInvitation>(
  db: EntityManager,
  statement: string,
  typed: string,
): Promise<Row> {
  const [row] = await db.query<Row[]>(statement, [hashOfCode(typed)]);
  if (row === undefined) throw new DomainError('code-unknown');
  if (row.invitationState === 'withdrawn') throw takenBack(row.group);
  return row;
}

/** Both rows are looked at and held by the statement that writes: closing counts this token, or there is none. */
const KEEP = `
  with collecting as (
    select from register.campaigns c join register.subjects s on s.campaign_id = c.id
    where s.id = $2 and c.state = 'collecting' and greatest(c.closes_at, s.extended_to) > now() for share of c)
  update register.invitations set token_taken = true, blinded_hash = $3, evaluation = $4
  where id = $1 and not token_taken and state <> 'withdrawn' and exists (select from collecting)
  returning id`;

/** `false`: it was issued meanwhile, withdrawn, or collecting has ended; nothing was written. */
export async function keepEvaluation(
  db: EntityManager,
  { id, subjectRef }: SeenInvitation,
  { blinded, evaluation }: MadeEvaluation,
): Promise<boolean> {
  const [kept] = await db.query<[unknown[], number]>(KEEP, [id, subjectRef, sha256(blinded), evaluation]);
  return kept.length > 0;
}
