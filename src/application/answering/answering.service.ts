import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { DomainError } from '../../core/errors.js';
import { audienceOf } from '../../core/questionnaires/questionnaire.js';
import { parseInvitationCode } from '../../crypto/invitation-code.js';
import { sealBlocks } from '../../crypto/manifest.js';
import { issueToken, nonceFromCode, nonceHash } from '../../crypto/token.js';
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
import { InvitationView, StartedView, TokenView } from './answering.view.js';
import { InvitationContext, invitationByCode, requireCollecting } from './invitation-rows.js';

/** The app's side of answering: it sees codes and never an answer. */
@Injectable()
export class AnsweringService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
    @Inject(TOKEN_KEYS) private readonly tokenKeys: TokenKeys,
  ) {}

  /** What the invitation with this code asks for. Looking does not take the token. */
  async open(slug: string, code: string): Promise<InvitationView> {
    const organisation = await this.organisations.bySlug(slug);
    return this.register.inTenant(organisation.id, async (db) => {
      const context = await invitationByCode(db, code);
      await requireCollecting(db, context.campaign.id);
      return invitationView(db, organisation, context);
    });
  }

  /**
   * Gives an invitation its one token. The row keeps that it was taken, and no time.
   * @throws DomainError `code-used` when it was taken with another nonce
   */
  async takeToken(slug: string, input: TakeTokenInput): Promise<TokenView> {
    const organisation = await this.organisations.bySlug(slug);
    const nonce = Buffer.from(input.nonce, 'hex');
    return this.register.inTenant(organisation.id, async (db) => {
      const { invitation, subject, campaign } = await invitationByCode(db, input.code);
      await requireCollecting(db, campaign.id);
      await rememberNonce(db, invitation, nonceHash(nonce));
      const seal = subject.seal ?? '';
      const binding = {
        seal: Buffer.from(seal, 'hex'),
        subjectRef: subject.id,
        group: invitation.raterGroup,
      };
      const token = issueToken(await this.tokenKeys.read(campaign.id), binding, nonce);
      return {
        organisation: slug,
        campaign: campaign.id,
        subject: subject.id,
        group: invitation.raterGroup,
        seal,
        nonce: input.nonce,
        token: token.toString('hex'),
      };
    });
  }

  /**
   * For a browser without our script: the nonce is made from the code here and forgotten, so that the same code leads to
   * the same token again. @throws DomainError as `open` and `takeToken` do
   */
  async start(slug: string, typed: string): Promise<StartedView> {
    const parsed = parseInvitationCode(typed);
    if (parsed.kind === 'mistyped') throw new DomainError('code-mistyped');
    const { code } = parsed;
    const invitation = await this.open(slug, code);
    const nonce = nonceFromCode(code).toString('hex');
    return { invitation, ticket: await this.takeToken(slug, { code, nonce }) };
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
}

async function rememberNonce(db: EntityManager, invitation: InvitationEntity, hash: Buffer): Promise<void> {
  if (invitation.nonceHash?.equals(hash)) return;
  if (invitation.tokenTaken) throw new DomainError('code-used');
  const set = { tokenTaken: true, nonceHash: hash };
  await updateRows(db, InvitationEntity, { where: { id: invitation.id }, set });
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
    sealBlocks: sealBlocks(Buffer.from(subject.seal ?? '', 'hex')),
    questionnaire: content,
    declined: invitation.state === 'declined',
  };
}
