import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import {
  formatInvitationCode,
  hashInvitationCode,
  makeInvitationCode,
} from '../../crypto/invitation-code.js';
import { sealBlocks } from '../../crypto/seal-blocks.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import {
  AssignmentEntity,
  InvitationCodeEntity,
  InvitationEntity,
} from '../../persistence/register/invitation.entity.js';
import { MailEntity } from '../../persistence/register/mail.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRow } from '../../persistence/rows.js';
import { fullName } from '../people/people.view.js';
import { LINK_MINUTES, mintSignInLink } from '../access/sign-in-link.js';
import { Addressee, Letter } from './postbox.js';

/** `null`: the reason for the letter has gone meanwhile, and nothing is sent. */
export type Prepared = { readonly addressee: Addressee; readonly letter: Letter } | null;

/** Codes and links are minted here, at the moment of sending: a queue holds ids only. */
export async function prepareLetter(db: EntityManager, mail: MailEntity): Promise<Prepared> {
  const organisation = await db.findOneByOrFail(OrganisationEntity, { id: mail.organisationId });
  if (mail.kind === 'invitation') return invitationLetter(db, mail, organisation);
  const person = await db.findOneByOrFail(PersonEntity, { id: mail.personId ?? '' });
  const addressee = {
    name: fullName(person),
    email: person.email,
    language: person.language,
    organisation: organisation.name,
  };
  if (mail.kind === 'report-released')
    return {
      addressee,
      letter: { kind: 'report-released', path: `/subjects/${mail.subjectId ?? ''}/report` },
    };
  const token = await mintSignInLink(db, mail.organisationId, person.id);
  return { addressee, letter: { kind: 'sign-in', path: `/sign-in/link#${token}`, minutes: LINK_MINUTES } };
}

async function invitationLetter(
  db: EntityManager,
  mail: MailEntity,
  organisation: OrganisationEntity,
): Promise<Prepared> {
  const invitation = await db.findOneByOrFail(InvitationEntity, { id: mail.invitationId ?? '' });
  const assignment = await db.findOneBy(AssignmentEntity, { id: invitation.assignmentId ?? '' });
  if (invitation.state !== 'active' || !assignment) return null;
  const subject = await db.findOneByOrFail(SubjectEntity, { id: invitation.subjectId });
  const campaign = await db.findOneByOrFail(CampaignEntity, { id: subject.campaignId });
  if (campaign.state !== 'collecting') return null;
  const person = await db.findOneByOrFail(PersonEntity, { id: subject.personId });
  const code = await mintCode(db, invitation);
  const seal = subject.seal ?? '';
  return {
    addressee: { ...assignment, organisation: organisation.name },
    letter: {
      kind: 'invitation',
      path: `/o/${organisation.slug}/answer#${code}.${seal}`,
      code,
      subjectName: fullName(person),
      group: invitation.raterGroup,
      purpose: campaign.purpose,
      closesOn: calendarDateOf(campaign.closesAt, organisation.timeZone),
      minimum: invitation.raterGroup === 'manager' ? 1 : campaign.thresholds[invitation.raterGroup],
      sealBlocks: sealBlocks(Buffer.from(seal, 'hex')),
    },
  };
}

async function mintCode(db: EntityManager, { id, organisationId }: InvitationEntity): Promise<string> {
  const code = makeInvitationCode();
  await insertRow(db, InvitationCodeEntity, {
    codeHash: hashInvitationCode(code),
    organisationId,
    invitationId: id,
  });
  return formatInvitationCode(code);
}
