import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { InvitationEntity, ReplacementRequestEntity } from '../../persistence/register/invitation.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { invitationByCode, requireCollecting } from '../access/invitation-by-code.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister } from '../database.tokens.js';
import { queueMails } from '../mails/mail-queue.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { rememberRequest, RequestToDecide, requestToDecide, requestViews } from './replacement-rows.js';
import type { ReplacementRequestView } from './replacements.view.js';

/** A second code for somebody who can no longer reach what they sent, or never sent it, because its key is lost. */
@Injectable()
export class ReplacementsService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
  ) {}

  /**
   * By whoever holds the old code. The answer does not tell whether a second code is possible.
   * @throws DomainError `code-mistyped`, `code-unknown`, `code-withdrawn`
   */
  async request(slug: string, code: string): Promise<void> {
    const organisation = await this.organisations.bySlug(slug);
    await this.register.inTenant(organisation.id, async (db) => {
      const { invitation } = await invitationByCode(db, code);
      await rememberRequest(db, invitation);
    });
  }

  async list(actor: Actor, campaignId: string): Promise<readonly ReplacementRequestView[]> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      if (!(await db.existsBy(CampaignEntity, { id: campaignId }))) throw new DomainError('not-found');
      return requestViews(db, campaignId);
    });
  }

  /**
   * The letter with the new code goes out. The old token stays taken: its ballot, if there is one, cannot be found.
   * @throws DomainError `replacement-limit`, `collection-closed`, `conflict` where the person is no longer asked
   */
  async approve(actor: Actor, campaignId: string, invitationId: string): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    await this.register.inTenant(actor.organisationId, async (db) => {
      const found = await requestToDecide(db, campaignId, invitationId);
      if (found.request.state === 'approved') return;
      await requireCollecting(db, found.invitation.subjectId);
      if (found.invitation.state === 'withdrawn') throw new DomainError('conflict');
      if (!found.request.available) throw new DomainError('replacement-limit');
      await inviteAgain(db, found.invitation);
      await decide(db, actor, found, 'approved');
    });
  }

  /** HR may still approve afterwards. @throws DomainError `conflict` when the letter is on its way already */
  async refuse(actor: Actor, campaignId: string, invitationId: string): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    await this.register.inTenant(actor.organisationId, async (db) => {
      const found = await requestToDecide(db, campaignId, invitationId);
      if (found.request.state === 'refused') return;
      if (found.request.state === 'approved') throw new DomainError('conflict');
      await decide(db, actor, found, 'refused');
    });
  }
}

async function inviteAgain(db: EntityManager, original: InvitationEntity): Promise<void> {
  const { organisationId, subjectId, assignmentId, raterGroup } = original;
  const id = randomUUID();
  const person = { organisationId, subjectId, assignmentId, raterGroup };
  await insertRow(db, InvitationEntity, { id, ...person, replacesId: original.id });
  await queueMails(db, organisationId, [{ kind: 'invitation', invitationId: id, naturalKey: `${id}:1` }]);
}

/** In the audit chain without a time and without the person, for both could be lined up with their answers. */
async function decide(
  db: EntityManager,
  { organisationId, personId: actorId }: Actor,
  { request: { invitationId, subjectId, group } }: RequestToDecide,
  state: 'approved' | 'refused',
): Promise<void> {
  await updateRows(db, ReplacementRequestEntity, { where: { invitationId }, set: { state } });
  const data = { subjectId, group };
  await appendAudit(db, organisationId, { kind: `replacement-${state}`, actorId, data, time: 'untimed' });
}
