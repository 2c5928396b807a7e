import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { calendarDateOf, deadlineOn, isCalendarDate } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import type { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { campaignForUpdate } from '../access/campaign-steps.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister } from '../database.tokens.js';
import { ExtendInput } from './extensions.input.js';

/** More time for all raters of one leader together: never for one rater or one group, and never less than before. */
@Injectable()
export class ExtensionsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * What raters were promised allows a later closing; it stands in the audit chain and beside the seal. The box takes
   * ballots until the final closing anyway, so it need not be told.
   * @throws DomainError `campaign-not-collecting`, `input-invalid` for a day that is not later, has gone or is too late
   */
  async extend(actor: Actor, subjectId: string, { closesOn }: ExtendInput): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    const { organisationId, personId: actorId } = actor;
    await this.register.inTenant(organisationId, async (db) => {
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
      const { subject, campaign } = await heldSubject(db, subjectId);
      const wished = isCalendarDate(closesOn) ? deadlineOn(closesOn, timeZone) : null;
      if (wished === null) throw refusal('date-invalid');
      if (subject.extendedTo?.getTime() === wished.getTime()) return;
      await requireBetween(db, { subject, campaign, wished, timeZone });
      await updateRows(db, SubjectEntity, { where: { id: subjectId }, set: { extendedTo: wished } });
      const data = { campaignId: campaign.id, subjectId, seal: subject.seal, closesOn };
      await appendAudit(db, organisationId, { kind: 'closing-amended', actorId, data, time: 'timed' });
    });
  }
}

interface Held {
  readonly subject: SubjectEntity;
  readonly campaign: CampaignEntity;
}

/** The campaign is held, so that it is not closed between the look at the clock and the new day. */
async function heldSubject(db: EntityManager, subjectId: string): Promise<Held> {
  const found = await db.findOneBy(SubjectEntity, { id: subjectId });
  if (!found) throw new DomainError('not-found');
  const campaign = await campaignForUpdate(db, found.campaignId);
  if (campaign.state !== 'locked' && campaign.state !== 'collecting')
    throw new DomainError('campaign-not-collecting');
  return { campaign, subject: await db.findOneByOrFail(SubjectEntity, { id: subjectId }) };
}

interface Wish extends Held {
  readonly wished: Date;
  readonly timeZone: string;
}

const refusal = (problem: string, params: Readonly<Record<string, string>> = {}): DomainError =>
  new DomainError('input-invalid', {}, [{ field: 'closesOn', problem, params }]);

async function requireBetween(
  db: EntityManager,
  { subject, campaign, wished, timeZone }: Wish,
): Promise<void> {
  const present = subject.extendedTo ?? campaign.closesAt;
  const final = campaign.finalClosesAt ?? campaign.closesAt;
  if (wished > final) throw refusal('after-final-closing', { date: calendarDateOf(final, timeZone) });
  if (wished <= present) throw refusal('not-later', { date: calendarDateOf(present, timeZone) });
  const [row] = await db.query<{ ahead: boolean }[]>('select $1::timestamptz > now() as ahead', [wished]);
  if (row?.ahead !== true) throw refusal('closes-in-the-past');
}
