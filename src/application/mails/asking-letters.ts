import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { countClassOf } from '../../core/disclosure/count-class.js';
import { type InvitationCode } from '../../crypto/code-form.js';
import {
  formatInvitationCode,
  hashInvitationCode,
  makeInvitationCode,
} from '../../crypto/invitation-code.js';
import { sealBlocks } from '../../crypto/seal-blocks.js';
import { InvitationCodeEntity } from '../../persistence/register/invitation.entity.js';
import { DeclineLinkEntity, MailEntity } from '../../persistence/register/mail.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { insertRows } from '../../persistence/rows.js';
import { makeSecret } from '../access/held-secret.js';
import { AskingRow, openAskings, QueuedAsking, queuedAskings } from './asking-rows.js';
import type { AskingLetter, LetterRequest } from './postbox.js';
import type { Prepared } from './prepared.js';

interface Minted<Row extends AskingRow> {
  readonly row: Row;
  readonly code: InvitationCode;
}

/**
 * A fresh code for every invitation in a letter, also where the letter is then left out because the person has answered:
 * the number of somebody's codes must not tell in which week they did.
 */
async function mintCodes<Row extends AskingRow>(
  db: EntityManager,
  organisationId: string,
  rows: readonly Row[],
): Promise<readonly Minted<Row>[]> {
  const minted = rows.map((row) => ({ row, code: makeInvitationCode() }));
  const kept = minted.map(({ row, code }) => ({
    codeHash: hashInvitationCode(code),
    organisationId,
    invitationId: row.invitationId,
  }));
  await insertRows(db, InvitationCodeEntity, kept);
  return minted;
}

export function requestFrom(
  row: AskingRow,
  code: InvitationCode,
  { slug, timeZone }: OrganisationEntity,
): LetterRequest {
  const minimum = row.group === 'manager' ? 1 : row.thresholds[row.group];
  return {
    path: `/o/${slug}/answer#${formatInvitationCode(code)}.${row.seal}`,
    code: formatInvitationCode(code),
    subjectName: row.subjectName,
    group: row.group,
    purpose: row.purpose,
    closesOn: calendarDateOf(row.closesAt, timeZone),
    minimum,
    enoughAsked: row.invited >= minimum,
    asked: countClassOf(row.invited) ?? 'under-5',
    sealBlocks: sealBlocks(Buffer.from(row.seal, 'hex')),
  };
}

/** One secret for a letter, and a row for each invitation that it declines. */
interface Letterhead {
  readonly kind: AskingLetter['kind'];
  readonly secret: ReturnType<typeof makeSecret>;
}

const letterOf = (
  { kind, secret }: Letterhead,
  minted: readonly Minted<AskingRow>[],
  organisation: OrganisationEntity,
): AskingLetter | null => {
  const open = minted.filter(({ row }) => row.open && !row.unreachable);
  if (open.length === 0) return null;
  return {
    kind,
    requests: open.map(({ row, code }) => requestFrom(row, code, organisation)),
    answerPath: `/o/${organisation.slug}/answer`,
    declinePath: `/o/${organisation.slug}/decline/${secret.text.split('.')[1] ?? ''}`,
  };
};

const declinesOf = (
  { secret }: Letterhead,
  minted: readonly Minted<AskingRow>[],
  organisationId: string,
): DeclineLinkEntity[] =>
  minted.map(({ row }) => ({ tokenHash: secret.hash, organisationId, invitationId: row.invitationId }));

const byAddress = (minted: readonly Minted<QueuedAsking>[]): readonly (readonly Minted<QueuedAsking>[])[] => [
  ...Map.groupBy(minted, ({ row }) => row.email).values(),
];

/** A letter that asks for something new is an invitation, whatever it also reminds of. */
const kindOf = (minted: readonly Minted<QueuedAsking>[]): AskingLetter['kind'] =>
  minted.some(({ row }) => row.kind === 'invitation' && row.open) ? 'invitation' : 'reminder';

/** An invitation stands in a letter once, also where a reminder of last week is still waiting beside this week's. */
const onePerInvitation = <Row extends AskingRow>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.invitationId, row])).values(),
];

/** One letter for each person, however many leaders they are asked about. */
export async function prepareAskingLetters(
  db: EntityManager,
  mailIds: readonly string[],
  organisation: OrganisationEntity,
): Promise<readonly Prepared[]> {
  const rows = await queuedAskings(db, mailIds);
  const minted = await mintCodes(db, organisation.id, onePerInvitation(rows));
  const letters = byAddress(minted).map((group) => ({
    group,
    head: { kind: kindOf(group), secret: makeSecret(organisation.id) },
  }));
  const declines = letters.flatMap(({ group, head }) => declinesOf(head, group, organisation.id));
  await insertRows(db, DeclineLinkEntity, declines);
  return letters.flatMap(({ group, head }) => {
    const [first] = group;
    if (!first) return [];
    const { name, email, language } = first.row;
    return {
      mailIds: rows.filter((row) => row.email === email).map(({ mailId }) => mailId),
      addressee: { name, email, language, organisation: organisation.name },
      letter: letterOf(head, group, organisation),
    };
  });
}

/** For somebody who asks for a fresh link: everything that they can still answer, in one letter. */
export async function prepareFreshLink(
  db: EntityManager,
  mail: MailEntity,
  organisation: OrganisationEntity,
): Promise<Prepared> {
  const email = mail.address ?? '';
  const minted = await mintCodes(db, organisation.id, await openAskings(db, email));
  const head: Letterhead = { kind: 'fresh-link', secret: makeSecret(organisation.id) };
  await insertRows(db, DeclineLinkEntity, declinesOf(head, minted, organisation.id));
  const { name = '', language = organisation.defaultLanguage } = minted[0]?.row ?? {};
  return {
    mailIds: [mail.id],
    addressee: { name, email, language, organisation: organisation.name },
    letter: letterOf(head, minted, organisation),
  };
}
