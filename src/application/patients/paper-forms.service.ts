import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { mayDo, type SubjectFacts } from '../../core/access/policy.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { EntryClerkEntity } from '../../persistence/register/card-batch.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { QuestionnaireEntity } from '../../persistence/register/questionnaire.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRow } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { factsOf, type SubjectContext, subjectFor, subjectInContext } from '../access/subject-access.js';
import { appendAudit } from '../audit/audit-chain.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { fullName } from '../people/people.view.js';
import { EntryClerkInput } from './patients.input.js';
import { EntryClerkView, PaperFormView, PaperLeaderView } from './patients.view.js';

/** Who may type in what patients wrote on paper. What is typed in goes from their browser to the box like any answer. */
@Injectable()
export class PaperFormsService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The questions in the order of the paper. @throws DomainError `not-found` also for the leader and those above them */
  async form(actor: Actor, subjectId: string): Promise<PaperFormView> {
    const { slug } = await this.organisations.byId(actor.organisationId);
    return this.register.inTenant(actor.organisationId, async (db) => {
      const context = await enterableFor(db, actor, subjectId);
      const { questionnaireId } = context.campaign;
      const { content } = await db.findOneByOrFail(QuestionnaireEntity, { id: questionnaireId });
      return { ...leaderView(context), slug, questionnaire: content };
    });
  }

  /** The leaders whose forms this person was named for. */
  own({ organisationId, personId }: Actor): Promise<readonly PaperLeaderView[]> {
    return this.register.inTenant(organisationId, async (db) => {
      const named = await db.findBy(EntryClerkEntity, { personId });
      const contexts = await Promise.all(named.map(({ subjectId }) => contextOf(db, subjectId)));
      return contexts.map(leaderView);
    });
  }

  clerks(actor: Actor, subjectId: string): Promise<readonly EntryClerkView[]> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      await subjectFor(db, actor, 'import-raters', subjectId);
      const named = await db.findBy(EntryClerkEntity, { subjectId });
      const people = await Promise.all(
        named.map(({ personId }) => db.findOneByOrFail(PersonEntity, { id: personId })),
      );
      return people.map((person) => ({ name: fullName(person), email: person.email }));
    });
  }

  /** @throws DomainError `already-exists`, `input-invalid` for a stranger, the leader, their facilitator or their manager */
  name(actor: Actor, subjectId: string, { email }: EntryClerkInput): Promise<void> {
    const { organisationId, personId: actorId } = actor;
    const named = this.register.inTenant(organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'import-raters', subjectId);
      if (!context.subject.patientsApply) throw new DomainError('not-found');
      const person = await db.findOneBy(PersonEntity, { email: email.toLowerCase() });
      if (!person) throw unfit('clerk-unknown');
      const { id: personId } = person;
      const facts = { ...factsOf(context), entryClerkIds: [personId] };
      if (!mayDo({ personId, roles: [] }, 'enter-paper-forms', facts)) throw unfit('clerk-unfit');
      await insertRow(db, EntryClerkEntity, { organisationId, subjectId, personId });
      const data = { subjectId, personId };
      await appendAudit(db, organisationId, { kind: 'entry-clerk-named', actorId, data, time: 'timed' });
    });
    return onUniqueViolation(named, () => new DomainError('already-exists', { what: email }));
  }
}

const unfit = (problem: string): DomainError =>
  new DomainError('input-invalid', {}, [{ field: 'email', problem }]);

async function contextOf(db: EntityManager, subjectId: string): Promise<SubjectContext> {
  return subjectInContext(db, await db.findOneByOrFail(SubjectEntity, { id: subjectId }));
}

async function enterableFor(db: EntityManager, actor: Actor, subjectId: string): Promise<SubjectContext> {
  const subject = await db.findOneBy(SubjectEntity, { id: subjectId });
  if (!subject?.patientsApply) throw new DomainError('not-found');
  const context = await subjectInContext(db, subject);
  const named = await db.findBy(EntryClerkEntity, { subjectId });
  const facts: SubjectFacts = { ...factsOf(context), entryClerkIds: named.map(({ personId }) => personId) };
  if (!mayDo(actor, 'enter-paper-forms', facts)) throw new DomainError('not-found');
  return context;
}

const leaderView = ({ subject, campaign, person }: SubjectContext): PaperLeaderView => ({
  subjectId: subject.id,
  subjectName: fullName(person),
  campaignName: campaign.name,
  collecting: campaign.state === 'collecting',
});
