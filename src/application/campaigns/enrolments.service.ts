import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../persistence/database.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { InjectRegister } from '../database.tokens.js';
import { type Candidate, candidatesIn, toCandidateView } from './candidates.js';
import { draftForUpdate } from './campaigns.service.js';
import { EnrolUnitsInput, PreviewEnrolmentInput } from './enrolments.input.js';
import { EnrolledView, EnrolmentPreviewView } from './enrolments.view.js';

/** Many leaders at once, by where they work. */
@Injectable()
export class EnrolmentsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /** @throws DomainError `campaign-not-draft` */
  preview(actor: Actor, campaignId: string, input: PreviewEnrolmentInput): Promise<EnrolmentPreviewView> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      await draftForUpdate(db, campaignId);
      const candidates = await candidatesIn(db, campaignId, input);
      return { candidates: candidates.map((one) => toCandidateView(one, input)) };
    });
  }

  /** Whoever is in already, or has no facilitator, is passed over: sending it twice is sending it once. */
  enrol(actor: Actor, campaignId: string, input: EnrolUnitsInput): Promise<EnrolledView> {
    requireAllowed(actor, 'manage-campaigns');
    const { organisationId } = actor;
    return this.register.inTenant(organisationId, async (db) => {
      await draftForUpdate(db, campaignId);
      const wanted = new Set(input.personIds);
      const chosen = (await candidatesIn(db, campaignId, input)).filter(({ leader }) =>
        wanted.has(leader.id),
      );
      const rows = chosen.flatMap((candidate) => rowOf(candidate, input.patientsApply));
      await insertRows(
        db,
        SubjectEntity,
        rows.map((row) => ({ ...row, organisationId, campaignId })),
      );
      return { enrolled: rows.length, already: chosen.filter(({ leader }) => leader.enrolled).length };
    });
  }
}

type Row = Pick<
  SubjectEntity,
  'id' | 'personId' | 'facilitatorId' | 'secondReaderId' | 'approverId' | 'patientsApply'
>;

const rowOf = (
  { leader, facilitator, secondReader, approver }: Candidate,
  patientsApply: Row['patientsApply'],
): readonly Row[] =>
  leader.enrolled || facilitator === null
    ? []
    : [
        {
          id: randomUUID(),
          personId: leader.id,
          facilitatorId: facilitator.id,
          secondReaderId: secondReader?.id ?? null,
          approverId: approver?.id ?? null,
          patientsApply,
        },
      ];
