import { Inject, Injectable } from '@nestjs/common';
import { EntityManager, In } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import { type InvitationCode, parseInvitationCode } from '../../crypto/code-form.js';
import { hashInvitationCode } from '../../crypto/invitation-code.js';
import { sealBlocks } from '../../crypto/seal-blocks.js';
import { Database } from '../../persistence/database.js';
import { CardBatchEntity } from '../../persistence/register/card-batch.entity.js';
import { InvitationCodeEntity, InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import type { Actor } from '../access/actor.js';
import { type SubjectContext, subjectFor } from '../access/subject-access.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { fullName } from '../people/people.view.js';
import { PATIENT_SHEETS, type PatientSheet, type PatientSheets } from './patient-sheets.js';
import { PatientSheetInput } from './patients.input.js';

/** The paper for a batch of cards. Nothing is kept of it: only whoever was shown the codes can have it made. */
@Injectable()
export class PatientSheetsService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
    @Inject(PATIENT_SHEETS) private readonly sheets: PatientSheets,
  ) {}

  /** @throws DomainError `not-found`, `input-invalid` for codes that are not cards of this leader */
  async render(actor: Actor, subjectId: string, input: PatientSheetInput): Promise<Buffer> {
    return this.sheets.render(input.layout, await this.sheetFor(actor, subjectId, input), actor.language);
  }

  private async sheetFor(actor: Actor, subjectId: string, input: PatientSheetInput): Promise<PatientSheet> {
    const organisation = await this.organisations.byId(actor.organisationId);
    return this.register.inTenant(actor.organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'import-raters', subjectId);
      const codes = await ownCards(db, subjectId, input.codes);
      const batch = await db.findOneBy(CardBatchEntity, { id: input.batchId, subjectId });
      if (!batch) throw new DomainError('not-found');
      return {
        organisation: organisation.name,
        slug: organisation.slug,
        handedOutBy: batch.handedOutBy,
        codes,
        ...(await factsOf(db, context, organisation.timeZone)),
      };
    });
  }
}

async function factsOf(db: EntityManager, { subject, campaign, person }: SubjectContext, timeZone: string) {
  const { content } = await db.findOneByOrFail(QuestionnaireEntity, { id: campaign.questionnaireId });
  return {
    subjectName: fullName(person),
    closesOn: calendarDateOf(subject.extendedTo ?? campaign.closesAt, timeZone),
    minimum: campaign.thresholds.patient,
    sealBlocks: sealBlocks(Buffer.from(subject.seal ?? '', 'hex')),
    questionnaire: content,
  };
}

const notCards = (): DomainError =>
  new DomainError('input-invalid', {}, [{ field: 'codes', problem: 'cards-of-another' }]);

/** Whether a card was used is not looked at: a refusal would tell. */
async function ownCards(
  db: EntityManager,
  subjectId: string,
  typed: readonly string[],
): Promise<readonly InvitationCode[]> {
  const codes = typed.flatMap((text) => {
    const parsed = parseInvitationCode(text);
    return parsed.kind === 'well-formed' ? [parsed.code] : [];
  });
  const hashes = codes.map(hashInvitationCode);
  const rows = await db.findBy(InvitationCodeEntity, { codeHash: In(hashes) });
  const cards = await db.countBy(InvitationEntity, {
    id: In(rows.map(({ invitationId }) => invitationId)),
    subjectId,
    raterGroup: 'patient',
  });
  if (cards !== typed.length) throw notCards();
  return codes;
}
