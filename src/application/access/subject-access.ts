import { EntityManager } from 'typeorm';
import type { Action, SubjectFacts } from '../../core/access/policy.js';
import { DomainError } from '../../core/errors.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import type { Actor } from './actor.js';
import { requireAllowed } from './require-allowed.js';

/** A subject together with what it belongs to. */
export interface SubjectContext {
  readonly subject: SubjectEntity;
  readonly campaign: CampaignEntity;
  readonly person: PersonEntity;
}

export const factsOf = ({ subject, person }: SubjectContext): SubjectFacts => ({
  personId: subject.personId,
  facilitatorId: subject.facilitatorId,
  secondReaderId: subject.secondReaderId,
  lineManagerId: person.lineManagerId,
  approverId: subject.approverId,
});

export async function subjectInContext(db: EntityManager, subject: SubjectEntity): Promise<SubjectContext> {
  const campaign = await db.findOneByOrFail(CampaignEntity, { id: subject.campaignId });
  const person = await db.findOneByOrFail(PersonEntity, { id: subject.personId });
  return { subject, campaign, person };
}

/** For what has found the subject itself and asks by its own rule. @throws DomainError `not-found` */
export async function subjectWith(db: EntityManager, subjectId: string): Promise<SubjectContext> {
  const subject = await db.findOneBy(SubjectEntity, { id: subjectId });
  if (!subject) throw new DomainError('not-found');
  return subjectInContext(db, subject);
}

/**
 * The subject, if the actor may do that with it; what is missing and what is not theirs answer alike.
 * @throws DomainError `not-found`
 */
export async function subjectFor(
  db: EntityManager,
  actor: Actor,
  action: Action,
  subjectId: string,
): Promise<SubjectContext> {
  const context = await subjectWith(db, subjectId);
  requireAllowed(actor, action, factsOf(context));
  return context;
}
