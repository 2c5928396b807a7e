import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import {
  formatInvitationCode,
  hashInvitationCode,
  makeInvitationCode,
} from '../../crypto/invitation-code.js';
import { shuffled } from '../../crypto/shuffle.js';
import { Database } from '../../persistence/database.js';
import { InvitationCodeEntity, InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { insertRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { appendAudit } from '../audit/audit-chain.js';
import { subjectFor } from '../access/subject-access.js';
import { InjectRegister } from '../database.tokens.js';
import { PatientCodesInput } from './raters.input.js';

@Injectable()
export class PatientCodesService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * A batch of codes that belong to nobody, shown this once and handed out by somebody other than the leader.
   * @throws DomainError `campaign-not-collecting` before the lock or after closing, `not-found` where patients do not apply
   */
  make(actor: Actor, subjectId: string, input: PatientCodesInput): Promise<readonly string[]> {
    const { organisationId, personId: actorId } = actor;
    return this.register.inTenant(organisationId, async (db) => {
      const { subject, campaign } = await subjectFor(db, actor, 'import-raters', subjectId);
      if (!subject.patientsApply) throw new DomainError('not-found');
      if (!['locked', 'collecting'].includes(campaign.state))
        throw new DomainError('campaign-not-collecting');
      const cards = Array.from({ length: input.count }, () => ({
        id: randomUUID(),
        code: makeInvitationCode(),
      }));
      const invitations = cards.map(({ id }) => ({
        id,
        organisationId,
        subjectId,
        assignmentId: null,
        raterGroup: 'patient' as const,
      }));
      const codes = cards.map(({ id, code }) => ({
        codeHash: hashInvitationCode(code),
        organisationId,
        invitationId: id,
      }));
      await insertRows(db, InvitationEntity, invitations);
      await insertRows(db, InvitationCodeEntity, codes);
      const data = { subjectId, count: input.count };
      await appendAudit(db, organisationId, { kind: 'patient-codes-made', actorId, data, time: 'timed' });
      return shuffled(cards.map(({ code }) => formatInvitationCode(code)));
    });
  }
}
