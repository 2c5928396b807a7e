import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import { audienceOf } from '../../core/questionnaires/questionnaire.js';
import type { Manifest } from '../../crypto/manifest.js';
import { sealBlocks } from '../../crypto/seal-blocks.js';
import { Database } from '../../persistence/database.js';
import { AssignmentEntity, InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import { updateRows } from '../../persistence/rows.js';
import { TOKEN_KEYS, type TokenKeys } from '../custody/custodian.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { OrganisationView } from '../organisations/organisations.view.js';
import { fullName } from '../people/people.view.js';
import { TakeTokenInput } from './answering.input.js';
import { EvaluationView, InvitationView } from './answering.view.js';
import {
  InvitationContext,
  invitationByCode,
  requireCollecting,
  requireSeenCollecting,
  seenInvitation,
} from '../access/invitation-by-code.js';
import {
  type MadeEvaluation,
  rememberEvaluation,
  storedEvaluation,
  toEvaluationView,
} from './stored-evaluation.js';
import { TOKEN_EVALUATOR, type TokenEvaluator } from './token-evaluator.port.js';

/** The app's side of answering: it sees codes and never an answer. */
@Injectable()
export class AnsweringService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
    @Inject(TOKEN_KEYS) private readonly tokenKeys: TokenKeys,
    @Inject(TOKEN_EVALUATOR) private readonly evaluator: TokenEvaluator,
  ) {}

  /** What the invitation with this code asks for. Looking does not take the token. */
  async open(slug: string, code: string): Promise<InvitationView> {
    const organisation = await this.organisations.bySlug(slug);
    return this.register.inTenant(organisation.id, async (db) => {
      const context = await seenInvitation(db, code);
      await requireSeenCollecting(db, context.campaign.id);
      return invitationView(db, organisation, context);
    });
  }

  /**
   * Gives an invitation its one token, blinded: what is sent and answered here says nothing about the token that comes
   * of it. The row keeps that it was taken, and no time. Evaluating takes milliseconds in which no connection to the
   * database is held; an evaluation that meanwhile lost against another is dropped and never leaves.
   * @throws DomainError `code-used` when it was taken with another blinded element, `input-invalid` for what is none
   */
  async takeToken(slug: string, input: TakeTokenInput): Promise<EvaluationView> {
    const organisationId = await this.organisations.idOf(slug);
    const blinded = Buffer.from(input.blinded, 'hex');
    const { context, known } = await this.register.inTenant(organisationId, async (db) => {
      const seen = await seenInvitation(db, input.code);
      await requireSeenCollecting(db, seen.campaign.id);
      return { context: seen, known: storedEvaluation(seen.invitation, blinded) };
    });
    if (known !== null) return toEvaluationView(known);
    const evaluation = await this.evaluate(context, blinded);
    return this.issue(organisationId, input.code, { blinded, evaluation });
  }

  /** Self-declared; it ends reminders. Whoever answered already keeps their answers in the box. */
  async decline(slug: string, code: string): Promise<InvitationView> {
    const organisation = await this.organisations.bySlug(slug);
    return this.register.inTenant(organisation.id, async (db) => {
      const context = await invitationByCode(db, code);
      const { id } = context.invitation;
      await updateRows(db, InvitationEntity, { where: { id }, set: { state: 'declined' } });
      return { ...(await invitationView(db, organisation, context)), declined: true };
    });
  }

  /** One transaction that holds the invitation: of two devices one is issued the token, and the other is refused. */
  private issue(organisationId: string, code: string, made: MadeEvaluation): Promise<EvaluationView> {
    return this.register.inTenant(organisationId, async (db) => {
      const { invitation, campaign } = await invitationByCode(db, code);
      await requireCollecting(db, campaign.id);
      const known = storedEvaluation(invitation, made.blinded);
      if (known === null) await rememberEvaluation(db, invitation, made);
      return toEvaluationView(known ?? made.evaluation);
    });
  }

  private async evaluate(
    { invitation, subject, campaign }: InvitationContext,
    blinded: Buffer,
  ): Promise<Buffer> {
    const evaluation = await this.evaluator.evaluate({
      secretKey: await this.tokenKeys.read(campaign.id),
      binding: {
        seal: Buffer.from(subject.seal ?? '', 'hex'),
        subjectRef: subject.id,
        group: invitation.raterGroup,
      },
      blinded,
    });
    if (evaluation === null)
      throw new DomainError('input-invalid', {}, [{ field: 'blinded', problem: 'invalid', params: {} }]);
    return Buffer.concat([evaluation.evaluated, evaluation.proof]);
  }
}

async function invitationView(
  db: EntityManager,
  organisation: OrganisationView,
  { invitation, subject, campaign }: InvitationContext,
): Promise<InvitationView> {
  const person = await db.findOneByOrFail(PersonEntity, { id: subject.personId });
  const { content } = await db.findOneByOrFail(QuestionnaireEntity, { id: campaign.questionnaireId });
  const assignment = invitation.assignmentId
    ? await db.findOneByOrFail(AssignmentEntity, { id: invitation.assignmentId })
    : null;
  const seal = subject.seal ?? '';
  return {
    organisation,
    subjectName: fullName(person),
    subjectJobTitle: person.jobTitle,
    campaignName: campaign.name,
    purpose: campaign.purpose,
    group: invitation.raterGroup,
    audience: audienceOf(invitation.raterGroup),
    named: invitation.raterGroup === 'manager',
    language: assignment?.language ?? null,
    closesOn: calendarDateOf(campaign.closesAt, organisation.timeZone),
    thresholds: campaign.thresholds,
    sealBlocks: sealBlocks(Buffer.from(seal, 'hex')),
    seal,
    // Written by the lock, together with the seal and by the same type.
    manifest: subject.manifest as Manifest,
    questionnaire: content,
    declined: invitation.state === 'declined',
  };
}
