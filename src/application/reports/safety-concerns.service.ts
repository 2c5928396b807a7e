import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { mayDo } from '../../core/access/policy.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { SafetyConcernEntity } from '../../persistence/register/safety-concern.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { factsOf, type SubjectContext, subjectFor, subjectWith } from '../access/subject-access.js';
import { appendAudit } from '../audit/audit-chain.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister, InjectResults } from '../database.tokens.js';
import { fullName } from '../people/people.view.js';
import { commentAt } from './comment-rows.js';
import { openedResults } from './report-assembly.js';
import { CloseConcernInput, RaiseConcernInput } from './safety-concerns.input.js';
import { SafetyConcernView } from './safety-concerns.view.js';
import { tellLeads } from './speaking-up-leads.js';

/** A comment that tells of harm goes, beside what is decided about it, to whoever speaks up for people in the organisation. */
@Injectable()
export class SafetyConcernsService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @InjectResults() private readonly results: Database,
  ) {}

  /** Either reader, once for a comment; also after the release. @throws DomainError `no-speaking-up-lead`, `already-exists` */
  async raise(actor: Actor, subjectId: string, input: RaiseConcernInput): Promise<void> {
    const { organisationId, personId: raisedBy } = actor;
    const { source, position, note } = input;
    const raised = this.register.inTenant(organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'read-comments', subjectId);
      commentAt((await openedResults(this.results, context)).results, input);
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
      const raisedOn = calendarDateOf(new Date(), timeZone);
      const [id, place] = [randomUUID(), { subjectId, source, position }];
      await insertRow(db, SafetyConcernEntity, { id, organisationId, ...place, note, raisedBy, raisedOn });
      await tellLeads(db, context, id);
      await tell(db, actor, 'safety-concern-raised', place);
    });
    await onUniqueViolation(raised, () => new DomainError('already-exists'));
  }

  /** Every concern but those about oneself and about whom one manages. */
  list(actor: Actor): Promise<readonly SafetyConcernView[]> {
    requireAllowed(actor, 'list-safety-concerns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const concerns = await db.find(SafetyConcernEntity, { order: { raisedOn: 'DESC', id: 'ASC' } });
      const views: SafetyConcernView[] = [];
      for (const concern of concerns) {
        const context = await subjectWith(db, concern.subjectId);
        if (mayDo(actor, 'read-safety-concern', factsOf(context)))
          views.push(await this.viewOf(db, concern, context));
      }
      return views.toSorted((one, other) => Number(one.outcome !== '') - Number(other.outcome !== ''));
    });
  }

  close(actor: Actor, concernId: string, { outcome }: CloseConcernInput): Promise<void> {
    requireAllowed(actor, 'list-safety-concerns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const concern = await db.findOneBy(SafetyConcernEntity, { id: concernId });
      if (!concern) throw new DomainError('not-found');
      await subjectFor(db, actor, 'read-safety-concern', concern.subjectId);
      const set = { outcome, closedBy: actor.personId };
      await updateRows(db, SafetyConcernEntity, { where: { id: concernId }, set });
      await tell(db, actor, 'safety-concern-closed', { concernId });
    });
  }

  private async viewOf(
    db: EntityManager,
    { id, source, position, note, raisedBy, raisedOn, outcome }: SafetyConcernEntity,
    context: SubjectContext,
  ): Promise<SafetyConcernView> {
    const { text } = commentAt((await openedResults(this.results, context)).results, { source, position });
    const reader = await db.findOneByOrFail(PersonEntity, { id: raisedBy });
    const { person, campaign } = context;
    const about = { leaderName: fullName(person), campaignName: campaign.name };
    return { id, ...about, source, text, note, raisedBy: fullName(reader), raisedOn, outcome };
  }
}

const tell = (
  db: EntityManager,
  { organisationId, personId: actorId }: Actor,
  kind: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> => appendAudit(db, organisationId, { kind, actorId, data, time: 'timed' });
