import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { circlesIn } from '../../core/people/circles.js';
import { Database } from '../../persistence/database.js';
import { UnitEntity } from '../../persistence/register/unit.entity.js';
import { insertRow, updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { appendAudit } from '../audit/audit-chain.js';
import { onMissingReference } from '../constraints.js';
import { InjectRegister } from '../database.tokens.js';
import { CreateUnitInput, MergeUnitInput } from './people.input.js';
import { CountedUnitView, toUnitView, UnitView } from './people.view.js';

const COUNTED = `
  select u.id, u.name, u.parent_id as "parentId",
    (select count(*)::int from register.people p where p.unit_id = u.id and p.left_on is null) as people
  from register.units u order by u.name->>'en', u.id`;

@Injectable()
export class UnitsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  create(actor: Actor, input: CreateUnitInput): Promise<UnitView> {
    requireAllowed(actor, 'manage-people');
    const { organisationId } = actor;
    const row = { id: randomUUID(), organisationId, ...columnsOf(input) };
    const made = this.register.inTenant(organisationId, async (db) => {
      await insertRow(db, UnitEntity, row);
      return toUnitView(row);
    });
    return onMissingReference(made);
  }

  list(actor: Actor): Promise<readonly UnitView[]> {
    requireAllowed(actor, 'manage-people');
    return this.register.inTenant(actor.organisationId, async (db) =>
      (await db.find(UnitEntity)).map(toUnitView),
    );
  }

  /** With how many people who work here are in each, those inside it not counted. */
  counted(actor: Actor): Promise<readonly CountedUnitView[]> {
    requireAllowed(actor, 'manage-people');
    return this.register.inTenant(actor.organisationId, (db) => db.query<CountedUnitView[]>(COUNTED));
  }

  /** Its names and where it belongs. @throws DomainError `input-invalid` when it would be inside itself */
  async change(actor: Actor, unitId: string, input: CreateUnitInput): Promise<void> {
    requireAllowed(actor, 'manage-people');
    const { name, parentId } = columnsOf(input);
    const changed = this.register.inTenant(actor.organisationId, async (db) => {
      const units = await heldUnits(db, unitId);
      requireOutside(units, { unitId, parentId, field: 'parentId' });
      await updateRows(db, UnitEntity, { where: { id: unitId }, set: { name, parentId } });
      await tell(db, actor, { kind: 'unit-changed', data: { unitId, name, parentId } });
    });
    await onMissingReference(changed);
  }

  /** Its people and the units inside it go over to the other one, and it is no more. */
  async merge(actor: Actor, unitId: string, { intoId }: MergeUnitInput): Promise<void> {
    requireAllowed(actor, 'manage-people');
    await this.register.inTenant(actor.organisationId, async (db) => {
      const units = await heldUnits(db, unitId);
      if (!units.some(({ id }) => id === intoId)) throw new DomainError('not-found');
      requireOutside(units, { unitId, parentId: intoId, field: 'intoId' });
      await db.query('update register.people set unit_id = $2 where unit_id = $1', [unitId, intoId]);
      await db.query('update register.units set parent_id = $2 where parent_id = $1', [unitId, intoId]);
      await db.delete(UnitEntity, { id: unitId });
      await tell(db, actor, { kind: 'unit-merged', data: { unitId, intoId } });
    });
  }
}

const columnsOf = ({ nameEn, nameCy, parentId }: CreateUnitInput): Pick<UnitEntity, 'name' | 'parentId'> => ({
  name: { en: nameEn, cy: nameCy },
  parentId: parentId ?? null,
});

/** All of them, held: two moves at once could otherwise close a circle that neither of them sees. */
async function heldUnits(db: EntityManager, unitId: string): Promise<readonly UnitEntity[]> {
  const units = await db.find(UnitEntity, { order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  if (!units.some(({ id }) => id === unitId)) throw new DomainError('not-found');
  return units;
}

interface Move {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly field: 'parentId' | 'intoId';
}

function requireOutside(units: readonly UnitEntity[], { unitId, parentId, field }: Move): void {
  const parents = units.map(({ id, parentId: present }) => [id, id === unitId ? parentId : present] as const);
  const within = new Map(parents.flatMap(([id, parent]) => (parent === null ? [] : [[id, parent] as const])));
  if (circlesIn(within).length === 0) return;
  throw new DomainError('input-invalid', {}, [{ field, problem: 'unit-inside-itself' }]);
}

const tell = (
  db: EntityManager,
  { organisationId, personId }: Actor,
  event: { readonly kind: string; readonly data: Readonly<Record<string, unknown>> },
): Promise<void> => appendAudit(db, organisationId, { ...event, actorId: personId, time: 'timed' });
