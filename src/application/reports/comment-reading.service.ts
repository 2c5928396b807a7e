import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Database } from '../../persistence/database.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { subjectFor } from '../access/subject-access.js';
import { requireTrainedReader, requireTwoReaders } from '../access/trained-readers.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister, InjectResults } from '../database.tokens.js';
import { fullName } from '../people/people.view.js';
import { readComments } from './comment-rows.js';
import { ChooseSecondReaderInput } from './comment-triage.input.js';
import { CommentTriageView, SecondReadingView } from './comment-triage.view.js';
import { holdSubject, openedResults } from './report-assembly.js';
import { secondReadings } from './second-readings.js';

const nameOf = async (db: EntityManager, id: string): Promise<string> =>
  fullName(await db.findOneByOrFail(PersonEntity, { id }));

/** Who reads comments, and what they read. */
@Injectable()
export class CommentReadingService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @InjectResults() private readonly results: Database,
  ) {}

  /** For either of the two readers. @throws DomainError `report-not-ready` before the box was opened */
  show(actor: Actor, subjectId: string): Promise<CommentTriageView> {
    return this.register.inTenant(actor.organisationId, async (db) => {
      const context = await subjectFor(db, actor, 'read-comments', subjectId);
      const { results } = await openedResults(this.results, context);
      const { subject, person, campaign } = context;
      const { shuffled, manager } = await readComments(db, results);
      return {
        subjectId,
        name: fullName(person),
        campaignName: campaign.name,
        reader: subject.facilitatorId === actor.personId ? 'first' : 'second',
        firstReaderName: await nameOf(db, subject.facilitatorId),
        secondReaderName: subject.secondReaderId === null ? null : await nameOf(db, subject.secondReaderId),
        released: subject.releaseAt !== null,
        comments: [...shuffled, ...manager],
      };
    });
  }

  /** The leaders whose comments the actor reads after somebody else. */
  second(actor: Actor): Promise<readonly SecondReadingView[]> {
    requireAllowed(actor, 'list-facilitated-subjects');
    return this.register.inTenant(actor.organisationId, (db) => secondReadings(db, actor.personId));
  }

  /** HR chooses, so that the facilitator does not choose who looks over their shoulder. */
  choose(actor: Actor, subjectId: string, { secondReaderId }: ChooseSecondReaderInput): Promise<void> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      await subjectFor(db, actor, 'manage-campaigns', subjectId);
      const { personId, facilitatorId } = await holdSubject(db, subjectId);
      await requireTrainedReader(db, { personId, readerId: secondReaderId, field: 'secondReaderId' });
      requireTwoReaders(facilitatorId, secondReaderId);
      await updateRows(db, SubjectEntity, { where: { id: subjectId }, set: { secondReaderId } });
      const data = { subjectId, secondReaderId };
      const { organisationId, personId: actorId } = actor;
      await appendAudit(db, organisationId, { kind: 'second-reader-chosen', actorId, data, time: 'timed' });
    });
  }
}
