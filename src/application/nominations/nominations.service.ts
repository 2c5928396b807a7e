import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Action } from '../../core/access/policy.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { NominationEntity } from '../../persistence/register/nomination.entity.js';
import { SubjectEntity } from '../../persistence/register/subject.entity.js';
import { insertRows, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireStillAsking } from '../access/still-asking.js';
import { SubjectContext, subjectFor } from '../access/subject-access.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { acceptProposed, holdSubject } from './accepting.js';
import { searchColleagues } from './colleague-search.js';
import {
  PatientsRequestInput,
  ProposeColleaguesInput,
  ProposeOutsiderInput,
  SearchColleaguesInput,
} from './nominations.input.js';
import { ColleaguesFound, NominationsView } from './nominations.view.js';
import { nominationsOverview } from './nominations-overview.js';
import { colleagueRows, NominationRow, outsiderRow } from './proposing.js';
import { addFromRegister } from './register-raters.js';
import { tellApprover } from './telling-people.js';

/** What a leader does about whom to ask. */
@Injectable()
export class NominationsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  show(actor: Actor, subjectId: string): Promise<NominationsView> {
    return this.register.inTenant(actor.organisationId, async (db) =>
      nominationsOverview(db, await subjectFor(db, actor, 'see-raters', subjectId)),
    );
  }

  search(actor: Actor, subjectId: string, { q = '' }: SearchColleaguesInput): Promise<ColleaguesFound> {
    return this.register.inTenant(actor.organisationId, async (db) =>
      searchColleagues(db, await subjectFor(db, actor, 'propose-raters', subjectId), q),
    );
  }

  /** @throws DomainError `already-exists`, `collection-closed`, `input-invalid` for whom a leader cannot choose */
  propose(actor: Actor, subjectId: string, input: ProposeColleaguesInput): Promise<NominationsView> {
    return this.add(actor, subjectId, {
      field: 'personIds',
      rows: (db, context) => colleagueRows(db, context, input),
    });
  }

  /** Somebody outside the organisation, always among the other colleagues. @throws as above */
  proposeOutsider(actor: Actor, subjectId: string, input: ProposeOutsiderInput): Promise<NominationsView> {
    return this.add(actor, subjectId, {
      field: 'email',
      rows: async (db, context) => [await outsiderRow(db, context, input)],
    });
  }

  /** A proposal of one's own, as long as nobody has accepted it. Team and line manager are not the leader's to take away. */
  takeBack(actor: Actor, subjectId: string, nominationId: string): Promise<void> {
    return this.change(actor, subjectId, async (db) => {
      const own = { id: nominationId, subjectId, source: 'leader', state: 'proposed' } as const;
      const { affected } = await db.delete(NominationEntity, own);
      if (affected !== 1) throw new DomainError('not-found');
    });
  }

  /** With the whole team and the line manager. @throws DomainError `no-raters-proposed` */
  submit(actor: Actor, subjectId: string): Promise<void> {
    return this.change(actor, subjectId, async (db, context) => {
      await addFromRegister(db, context);
      if (!(await db.existsBy(NominationEntity, { subjectId, state: 'proposed' })))
        throw new DomainError('no-raters-proposed');
      if (context.campaign.approval === 'not-required') {
        await acceptProposed(db, actor, context);
        return;
      }
      if (context.subject.ratersState === 'submitted') return;
      await updateRows(db, SubjectEntity, { where: { id: subjectId }, set: { ratersState: 'submitted' } });
      await tellApprover(db, context.subject);
    });
  }

  /** Before the lock only: which groups there are is part of the seal. @throws DomainError `campaign-not-draft` */
  askWithoutPatients(actor: Actor, subjectId: string, { reason }: PatientsRequestInput): Promise<void> {
    return this.change(actor, subjectId, async (db, { subject, campaign }) => {
      if (campaign.state !== 'draft') throw new DomainError('campaign-not-draft');
      if (!subject.patientsApply) throw new DomainError('conflict');
      const set = { patientsRequest: 'asked', patientsReason: reason } as const;
      await updateRows(db, SubjectEntity, { where: { id: subjectId }, set });
    });
  }

  private add(actor: Actor, subjectId: string, { field, rows }: Adding): Promise<NominationsView> {
    const added = this.register.inTenant(actor.organisationId, async (db) => {
      const context = await heldContext(db, actor, { action: 'propose-raters', subjectId });
      const made = await rows(db, context);
      await requireNotAsked(db, made, field);
      await insertRows(db, NominationEntity, made);
      return nominationsOverview(db, context);
    });
    return onUniqueViolation(added, () => alreadyNamed(field));
  }

  private change(actor: Actor, subjectId: string, work: Work): Promise<void> {
    return this.register.inTenant(actor.organisationId, async (db) =>
      work(db, await heldContext(db, actor, { action: 'propose-raters', subjectId })),
    );
  }
}

type Work = (db: EntityManager, context: SubjectContext) => Promise<void>;

interface Adding {
  readonly field: string;
  readonly rows: (db: EntityManager, context: SubjectContext) => Promise<readonly NominationRow[]>;
}

export async function heldContext(
  db: EntityManager,
  actor: Actor,
  { action, subjectId }: { readonly action: Action; readonly subjectId: string },
): Promise<SubjectContext> {
  await holdSubject(db, subjectId);
  const context = await subjectFor(db, actor, action, subjectId);
  requireStillAsking(context);
  return context;
}

const alreadyNamed = (field: string): DomainError =>
  new DomainError('already-exists', { what: '' }, [{ field, problem: 'already-named' }]);

/** Whom HR has named needs no proposal. */
async function requireNotAsked(
  db: EntityManager,
  rows: readonly NominationRow[],
  field: string,
): Promise<void> {
  const asked = await db.query<object[]>(
    'select 1 from register.assignments where subject_id = $1 and email = any($2) limit 1',
    [rows[0]?.subjectId, rows.map(({ email }) => email)],
  );
  if (asked.length > 0) throw alreadyNamed(field);
}
