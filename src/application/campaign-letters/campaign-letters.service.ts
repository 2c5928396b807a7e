import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { type ReminderPlan, reminderProblems } from '../../core/campaigns/reminders.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { campaignForUpdate } from '../access/campaign-steps.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { CorrectAddressInput, PlanRemindersInput, PreviewLetterInput } from './campaign-letters.input.js';
import { CampaignLettersView, LetterPreviewView } from './campaign-letters.view.js';
import { addresseeName, inventedLetter } from './invented-letters.js';
import { LETTER_PREVIEW, type LetterPreview } from './letter-preview.port.js';
import { correctAddress, unreachableIn } from './unreachable-rows.js';

/** What HR decides and sees about the letters of a campaign. */
@Injectable()
export class CampaignLettersService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @Inject(LETTER_PREVIEW) private readonly writer: LetterPreview,
  ) {}

  show(actor: Actor, campaignId: string): Promise<CampaignLettersView> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const { id, name, state, reminders } = await campaignOf(db, campaignId);
      const unreachable = await unreachableIn(db, id);
      return { id, name, state, reminders, changeable: isChangeable(state), unreachable };
    });
  }

  /** @throws DomainError `collection-closed` after closing, `input-invalid` */
  async plan(actor: Actor, campaignId: string, input: PlanRemindersInput): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    const reminders = planFrom(input);
    const problems = reminderProblems(reminders);
    if (problems.length > 0) throw new DomainError('input-invalid', {}, problems);
    const { organisationId, personId: actorId } = actor;
    await this.register.inTenant(organisationId, async (db) => {
      requireChangeable(await campaignForUpdate(db, campaignId));
      const set = { reminders, remindedOn: null };
      await updateRows(db, CampaignEntity, { where: { id: campaignId }, set });
      const data = { campaignId, ...reminders };
      await appendAudit(db, organisationId, { kind: 'reminders-planned', actorId, data, time: 'timed' });
    });
  }

  /** The letter as raters or leaders of this campaign would get it, about invented people. */
  preview(actor: Actor, campaignId: string, input: PreviewLetterInput): Promise<LetterPreviewView> {
    requireAllowed(actor, 'manage-campaigns');
    const { kind = 'invitation', in: language = actor.language, group = 'peer' } = input;
    return this.register.inTenant(actor.organisationId, async (db) => {
      const campaign = await campaignOf(db, campaignId);
      const organisation = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
      const letter = inventedLetter(kind, group, { campaign, organisation });
      const to = { name: addresseeName(kind), email: 'robin@example.org', organisation: organisation.name };
      return { kind, language, group, ...this.writer.write(letter, { ...to, language }) };
    });
  }

  /** Whoever is asked there is written to anew. @throws DomainError `already-exists`, `not-found`, `input-invalid` */
  async correctAddress(actor: Actor, campaignId: string, input: CorrectAddressInput): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    const [email, newEmail] = [input.email.toLowerCase(), input.newEmail.toLowerCase()];
    const { organisationId, personId: actorId } = actor;
    const made = this.register.inTenant(organisationId, async (db) => {
      requireChangeable(await campaignOf(db, campaignId));
      const known = (await unreachableIn(db, campaignId)).some((each) => each.email === email);
      if (!known) throw new DomainError('not-found');
      await correctAddress(db, { organisationId, email, newEmail });
      const data = { campaignId };
      await appendAudit(db, organisationId, { kind: 'address-corrected', actorId, data, time: 'timed' });
    });
    await onUniqueViolation(made, () => alreadyAsked(newEmail));
  }
}

const alreadyAsked = (email: string): DomainError =>
  new DomainError('already-exists', { what: email }, [{ field: 'newEmail', problem: 'rater-exists' }]);

const isChangeable = (state: CampaignEntity['state']): boolean =>
  ['draft', 'locked', 'collecting'].includes(state);

const requireChangeable = ({ state }: CampaignEntity): void => {
  if (!isChangeable(state)) throw new DomainError('collection-closed');
};

async function campaignOf(db: EntityManager, id: string): Promise<CampaignEntity> {
  const campaign = await db.findOneBy(CampaignEntity, { id });
  if (!campaign) throw new DomainError('not-found');
  return campaign;
}

const planFrom = ({ firstReminder, secondReminder, lastReminder }: PlanRemindersInput): ReminderPlan => ({
  first: firstReminder ?? null,
  second: secondReminder ?? null,
  last: lastReminder ?? null,
});
