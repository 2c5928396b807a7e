import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { updateRows } from '../../persistence/rows.js';
import { invitationByCode, refuseUnlessCollecting, requireCollecting } from '../access/invitation-by-code.js';
import { TOKEN_KEYS, type TokenKeys } from '../custody/custodian.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { TakeTokenInput } from './answering.input.js';
import { EvaluationView, InvitationView } from './answering.view.js';
import {
  type DescribedInvitation,
  describedInvitation,
  keepEvaluation,
  type SeenInvitation,
  seenInvitation,
} from './invitation-rows.js';
import { toInvitationView } from './invitation-view.js';
import { KnownQuestionnaires } from './known-questionnaires.js';
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
  private readonly questionnaires = new KnownQuestionnaires();

  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
    @Inject(TOKEN_KEYS) private readonly tokenKeys: TokenKeys,
    @Inject(TOKEN_EVALUATOR) private readonly evaluator: TokenEvaluator,
  ) {}

  /** What the invitation with this code asks for. Looking does not take the token. */
  async open(slug: string, code: string): Promise<InvitationView> {
    const organisationId = await this.organisations.idOf(slug);
    return this.register.inTenant(organisationId, async (db) => {
      const described = await describedInvitation(db, code);
      refuseUnlessCollecting(described);
      return this.view(db, described);
    });
  }

  /**
   * Gives an invitation its one token, blinded: what is sent and answered here says nothing about the token that comes
   * of it. The row keeps that it was taken, and no time. Evaluating takes a millisecond in which no connection to the
   * database is held; an evaluation that meanwhile lost against another is dropped and never leaves.
   * @throws DomainError `code-used` when it was taken with another blinded element, `input-invalid` for what is none
   */
  async takeToken(slug: string, input: TakeTokenInput): Promise<EvaluationView> {
    const organisationId = await this.organisations.idOf(slug);
    const blinded = Buffer.from(input.blinded, 'hex');
    const seen = await this.register.inTenant(organisationId, (db) => seenInvitation(db, input.code));
    refuseUnlessCollecting(seen);
    const known = storedEvaluation(seen, blinded);
    if (known !== null) return toEvaluationView(known);
    const made = { blinded, evaluation: await this.evaluate(seen, blinded) };
    return this.register.inTenant(organisationId, async (db) => {
      if (await keepEvaluation(db, seen, made)) return toEvaluationView(made.evaluation);
      return toEvaluationView(await issue(db, input.code, made));
    });
  }

  /** Self-declared; it ends reminders. Whoever answered already keeps their answers in the box. */
  async decline(slug: string, code: string): Promise<InvitationView> {
    const organisationId = await this.organisations.idOf(slug);
    return this.register.inTenant(organisationId, async (db) => {
      const { id } = (await invitationByCode(db, code)).invitation;
      await updateRows(db, InvitationEntity, { where: { id }, set: { state: 'declined' } });
      return this.view(db, await describedInvitation(db, code));
    });
  }

  private async view(db: EntityManager, described: DescribedInvitation): Promise<InvitationView> {
    return toInvitationView(described, await this.questionnaires.read(db, described.questionnaireId));
  }

  private async evaluate(
    { campaignId, seal, subjectRef, group }: SeenInvitation,
    blinded: Buffer,
  ): Promise<Buffer> {
    const evaluation = await this.evaluator.evaluate({
      secretKey: await this.tokenKeys.read(campaignId),
      binding: { seal: Buffer.from(seal, 'hex'), subjectRef, group },
      blinded,
    });
    if (evaluation === null)
      throw new DomainError('input-invalid', {}, [{ field: 'blinded', problem: 'invalid', params: {} }]);
    return Buffer.concat([evaluation.evaluated, evaluation.proof]);
  }
}

/** Holds the invitation: of two devices one is issued the token, and the other is refused. */
async function issue(db: EntityManager, code: string, made: MadeEvaluation): Promise<Buffer> {
  const { invitation } = await invitationByCode(db, code);
  await requireCollecting(db, invitation.subjectId);
  const known = storedEvaluation(invitation, made.blinded);
  if (known !== null) return known;
  await rememberEvaluation(db, invitation, made);
  return made.evaluation;
}
