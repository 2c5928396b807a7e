import { randomUUID } from 'node:crypto';
import { EntityManager, In, IsNull } from 'typeorm';
import { DomainError, FieldProblem } from '../../core/errors.js';
import { mailboxOf } from '../../core/people/mailbox.js';
import { isOwnAddress } from '../../core/raters/own-domain.js';
import { NominationEntity } from '../../persistence/register/nomination.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { openInvitations } from '../access/rater-load.js';
import type { SubjectContext } from '../access/subject-access.js';
import { isSameMailbox } from '../access/staff-addresses.js';
import { fullName } from '../people/people.view.js';
import type { ProposeColleaguesInput, ProposeOutsiderInput } from './nominations.input.js';

export type NominationRow = Omit<NominationEntity, 'state'>;

export const refuse = (field: string, problem: string, params: FieldProblem['params'] = {}): DomainError =>
  new DomainError('input-invalid', {}, [{ field, problem, params }]);

export const rowFor = (
  { subject }: SubjectContext,
  person: PersonEntity,
  part: Pick<NominationRow, 'relationship' | 'source'>,
): NominationRow => ({
  id: randomUUID(),
  organisationId: subject.organisationId,
  subjectId: subject.id,
  personId: person.id,
  name: fullName(person),
  email: person.email,
  language: person.language,
  ...part,
});

/** The team comes whole and the manager from the register: neither is a leader's to choose. */
function requireChoosable({ person: leader }: SubjectContext, people: readonly PersonEntity[]): void {
  for (const person of people) {
    const name = fullName(person);
    if (person.id === leader.id) throw refuse('personIds', 'rater-is-subject');
    if (person.lineManagerId === leader.id) throw refuse('personIds', 'rater-in-team', { name });
    if (person.id === leader.lineManagerId) throw refuse('personIds', 'rater-is-manager', { name });
  }
}

async function requireRoom(
  db: EntityManager,
  { subject }: SubjectContext,
  asked: readonly { readonly name: string; readonly email: string; readonly field: string }[],
): Promise<void> {
  const { openInvitationsLimit: limit } = await db.findOneByOrFail(OrganisationEntity, {
    id: subject.organisationId,
  });
  const mailboxes = asked.map(({ email }) => mailboxOf(email));
  const loads = await openInvitations(db, { mailboxes, apartFrom: subject.id });
  for (const { name, email, field } of asked)
    if ((loads.get(mailboxOf(email)) ?? 0) >= limit) throw refuse(field, 'rater-overloaded', { name, limit });
}

/** @throws DomainError `not-found` for somebody who does not work here, `input-invalid` for whom one cannot choose */
export async function colleagueRows(
  db: EntityManager,
  context: SubjectContext,
  { relationship, personIds }: ProposeColleaguesInput,
): Promise<readonly NominationRow[]> {
  const wanted = [...new Set(personIds)];
  const people = await db.findBy(PersonEntity, { id: In(wanted), leftOn: IsNull() });
  if (people.length !== wanted.length) throw new DomainError('not-found');
  requireChoosable(context, people);
  const rows = people.map((person) => rowFor(context, person, { relationship, source: 'leader' }));
  await requireRoom(
    db,
    context,
    rows.map(({ name, email }) => ({ name, email, field: 'personIds' })),
  );
  return rows;
}

/** Whoever works here is found by name, so that they count once and in the group in which they belong. */
async function requireFromOutside(
  db: EntityManager,
  { person: leader }: SubjectContext,
  { email, domains }: { readonly email: string; readonly domains: readonly string[] },
): Promise<void> {
  if (isSameMailbox(email, leader.email)) throw refuse('email', 'rater-is-subject');
  const [here] = await db.query<{ id: string }[]>('select id from register.people where mailbox = $1', [
    mailboxOf(email),
  ]);
  if (here) throw refuse('email', 'rater-in-register');
  if (isOwnAddress(email, domains)) throw refuse('email', 'rater-not-in-register');
}

/** @throws DomainError `input-invalid` for the leader's own mailbox and for anybody who works here */
export async function outsiderRow(
  db: EntityManager,
  context: SubjectContext,
  { name, email: typed, language }: ProposeOutsiderInput,
): Promise<NominationRow> {
  const { organisationId, id: subjectId } = context.subject;
  const email = typed.toLowerCase();
  const rules = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  await requireFromOutside(db, context, { email, domains: rules.staffDomains });
  await requireRoom(db, context, [{ name, email, field: 'email' }]);
  return {
    id: randomUUID(),
    organisationId,
    subjectId,
    personId: null,
    relationship: 'other',
    name,
    email,
    language: language ?? rules.defaultLanguage,
    source: 'leader',
  };
}
