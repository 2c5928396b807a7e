import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { searchName } from '../../core/people/search-name.js';
import { Database } from '../../persistence/database.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { UnitEntity } from '../../persistence/register/unit.entity.js';
import { updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { InjectRegister } from '../database.tokens.js';
import { markAsLeft } from './import/import-rows.js';
import { DirectoryInput } from './people.input.js';
import { DutyView, PeoplePage, PersonDetailView, toPersonView } from './people.view.js';
import { wholeTeam } from '../access/whole-team.js';

const ON_A_PAGE = 50;

const DUTIES = `
  select c.id as "campaignId", c.name as "campaignName", s.id as "subjectId",
    p.given_name || ' ' || p.family_name as "subjectName", duty."as"
  from register.subjects s
  join register.campaigns c on c.id = s.campaign_id
  join register.people p on p.id = s.person_id
  cross join lateral (values ('facilitator', s.facilitator_id, true), ('second-reader', s.second_reader_id, true),
    ('approver', s.approver_id, c.state in ('draft', 'locked', 'collecting'))) as duty ("as", person_id, still)
  where duty.person_id = $1 and duty.still and s.released_at is null and c.state not in ('released', 'archived')
  order by p.family_name, s.id, duty."as"`;

/** Looking people up, and what becomes of those who leave. */
@Injectable()
export class DirectoryService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /** By name, address or staff number; everybody, also those who left, when nothing is looked for. */
  search(actor: Actor, { q = '', page: wished = 1, unitId }: DirectoryInput): Promise<PeoplePage> {
    requireAllowed(actor, 'manage-people');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const query = matching(db, q);
      if (unitId !== undefined) query.andWhere('person.unitId = :unitId', { unitId });
      const found = await query.getCount();
      const pages = Math.max(1, Math.ceil(found / ON_A_PAGE));
      const page = Math.min(wished, pages);
      const people = await query
        .orderBy({ 'person.familyName': 'ASC', 'person.givenName': 'ASC', 'person.id': 'ASC' })
        .offset((page - 1) * ON_A_PAGE)
        .limit(ON_A_PAGE)
        .getMany();
      return { people: people.map(toPersonView), found, page, pages };
    });
  }

  show(actor: Actor, personId: string): Promise<PersonDetailView> {
    requireAllowed(actor, 'manage-people');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const person = await personById(db, personId);
      const { unitId, lineManagerId } = person;
      const unit = unitId === null ? null : await db.findOneByOrFail(UnitEntity, { id: unitId });
      const manager = lineManagerId === null ? null : await personById(db, lineManagerId);
      return {
        ...toPersonView(person),
        unit: unit?.name ?? null,
        lineManager: manager && toPersonView(manager),
        directReports: (await wholeTeam(db, personId)).map(toPersonView),
      };
    });
  }

  /** Whom somebody stands by: it is asked before they are marked as left, and stays as it is when they are. */
  duties(actor: Actor, personId: string): Promise<readonly DutyView[]> {
    requireAllowed(actor, 'manage-people');
    return this.register.inTenant(actor.organisationId, (db) => db.query<DutyView[]>(DUTIES, [personId]));
  }

  /** They cannot sign in from now on; what they took part in stays. @throws DomainError `conflict` for oneself */
  async markLeft(actor: Actor, personId: string): Promise<void> {
    requireAllowed(actor, 'manage-people');
    if (personId === actor.personId) throw new DomainError('conflict');
    await this.change(actor, personId, {
      kind: 'person-left',
      work: (db) => markAsLeft(db, [personId]),
    });
  }

  async markBack(actor: Actor, personId: string): Promise<void> {
    requireAllowed(actor, 'manage-people');
    await this.change(actor, personId, {
      kind: 'person-back',
      work: (db) => updateRows(db, PersonEntity, { where: { id: personId }, set: { leftOn: null } }),
    });
  }

  private async change(actor: Actor, personId: string, step: Step): Promise<void> {
    await this.register.inTenant(actor.organisationId, async (db) => {
      await personById(db, personId);
      await step.work(db);
      const event = { kind: step.kind, actorId: actor.personId, data: { personId }, time: 'timed' } as const;
      await appendAudit(db, actor.organisationId, event);
    });
  }
}

interface Step {
  readonly kind: string;
  readonly work: (db: EntityManager) => Promise<unknown>;
}

const personById = async (db: EntityManager, id: string): Promise<PersonEntity> => {
  const person = await db.findOneBy(PersonEntity, { id });
  if (!person) throw new DomainError('not-found');
  return person;
};

function matching(db: EntityManager, wanted: string): ReturnType<typeof peopleQuery> {
  const query = peopleQuery(db);
  const text = wanted.trim();
  if (text === '') return query;
  return query.where(
    `(strpos(person.search_name, :name) > 0 or strpos(person.email, :address) > 0 or person.staffNumber = :number)`,
    { name: searchName(text), address: text.toLowerCase(), number: text.toUpperCase() },
  );
}

const peopleQuery = (db: EntityManager) => db.createQueryBuilder(PersonEntity, 'person');
