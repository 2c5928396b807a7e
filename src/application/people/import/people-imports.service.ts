import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { mayGrant } from '../../../core/access/granting.js';
import { DomainError } from '../../../core/errors.js';
import { Database } from '../../../persistence/database.js';
import { PeopleImportEntity } from '../../../persistence/register/people-import.entity.js';
import { insertRow, updateRows } from '../../../persistence/rows.js';
import type { Actor } from '../../access/actor.js';
import { requireAllowed } from '../../access/require-allowed.js';
import { appendAudit } from '../../audit/audit-chain.js';
import { onUniqueViolation } from '../../constraints.js';
import { InjectRegister } from '../../database.tokens.js';
import { type ImportPlan, planImport, PlannedPerson } from './import-plan.js';
import { markAsLeft, writeImport } from './import-rows.js';
import { type KnownRegister, knownRegister } from './known-people.js';
import { readPeopleCsv } from './people-csv.js';
import { ConfirmPeopleInput, PreviewPeopleInput } from './people-imports.input.js';
import {
  FinishedImport,
  ImportOutcome,
  PeopleImportView,
  PeoplePreview,
  toPreview,
  toProblem,
} from './people-imports.view.js';

@Injectable()
export class PeopleImportsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /**
   * Keeps the list and says what taking it in would do. Nothing in the register changes.
   * @throws DomainError `csv-invalid` for what is no list of people at all
   */
  preview(actor: Actor, input: PreviewPeopleInput): Promise<PeoplePreview> {
    requireAllowed(actor, 'manage-people');
    const { organisationId, personId } = actor;
    const { csv, unknownUnits, encoding = 'utf-8' } = input;
    if (csv === '') throw new DomainError('input-invalid', {}, [{ field: 'csv', problem: 'file-missing' }]);
    const table = readPeopleCsv(csv);
    const row = { id: randomUUID(), organisationId, personId, csv, unknownUnits, encoding };
    return this.register.inTenant(organisationId, async (db) => {
      await forgetOld(db);
      await insertRow(db, PeopleImportEntity, row);
      const register = await knownRegister(db, organisationId);
      return toPreview(row, planImport(table, register, { actor, unknownUnits }), register);
    });
  }

  show(actor: Actor, importId: string): Promise<PeopleImportView> {
    requireAllowed(actor, 'manage-people');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const kept = await keptImport(db, actor, importId);
      if (kept.state === 'finished') return finishedView(kept);
      const register = await knownRegister(db, actor.organisationId);
      return toPreview(kept, planOf(kept, register, actor), register);
    });
  }

  /**
   * Takes in what the preview showed, and nothing else, in one transaction. Taking the same list in again changes nothing.
   * @throws DomainError `csv-invalid` with every bad line when all lines are wanted, `conflict` when the register has
   * changed since the preview
   */
  confirm(actor: Actor, importId: string, input: ConfirmPeopleInput): Promise<FinishedImport> {
    requireAllowed(actor, 'manage-people');
    const { organisationId } = actor;
    const done = this.register.inTenant(organisationId, async (db) => {
      await db.query(`select pg_advisory_xact_lock(hashtextextended('people:' || $1, 0))`, [organisationId]);
      const kept = await keptImport(db, actor, importId);
      if (kept.state === 'finished') return finishedView(kept);
      const plan = planOf(kept, await knownRegister(db, organisationId), actor);
      requireConfirmable(plan, input);
      const outcome = await takeIn(db, actor, { plan, input });
      const set = { state: 'finished', outcome, csv: '' } as const;
      await updateRows(db, PeopleImportEntity, { where: { id: importId }, set });
      return { kind: 'finished', id: importId, outcome } as const;
    });
    return onUniqueViolation(done, () => new DomainError('conflict'));
  }
}

/** A list of people that nobody confirmed is not kept for longer than a day. */
const forgetOld = (db: EntityManager): Promise<unknown> =>
  db.query(
    `delete from register.people_imports where state = 'previewed' and made_at < now() - interval '1 day'`,
  );

async function keptImport(db: EntityManager, { personId }: Actor, id: string): Promise<PeopleImportEntity> {
  const kept = await db.findOneBy(PeopleImportEntity, { id, personId });
  if (!kept) throw new DomainError('not-found');
  return kept;
}

const planOf = (
  { csv, unknownUnits }: PeopleImportEntity,
  register: KnownRegister,
  actor: Actor,
): ImportPlan => planImport(readPeopleCsv(csv), register, { actor, unknownUnits });

const finishedView = ({ id, outcome }: PeopleImportEntity): FinishedImport => ({
  kind: 'finished',
  id,
  outcome: outcome as ImportOutcome,
});

/** Who is on a bad line may be the one who seems to be missing, so nobody is marked as left before every line is good. */
function requireConfirmable({ problems, digest }: ImportPlan, input: ConfirmPeopleInput): void {
  if (digest !== input.digest) throw new DomainError('conflict');
  if (input.lines === 'all' && problems.length > 0)
    throw new DomainError('csv-invalid', {}, problems.map(toProblem));
  if (input.missing === 'left' && problems.length > 0)
    throw new DomainError('input-invalid', {}, [{ field: 'missing', problem: 'missing-needs-all' }]);
}

const givenAbove = (people: readonly PlannedPerson[]): readonly object[] =>
  people.flatMap(({ id, roles }) => {
    const above = roles.filter((role) => !mayGrant({ personId: '', roles: ['hr'] }, role));
    return above.length === 0 ? [] : [{ personId: id, roles: above }];
  });

async function takeIn(
  db: EntityManager,
  actor: Actor,
  { plan, input }: { readonly plan: ImportPlan; readonly input: ConfirmPeopleInput },
): Promise<ImportOutcome> {
  await writeImport(db, actor.organisationId, plan);
  const leaving = input.missing === 'left' ? plan.missing.map(({ id }) => id) : [];
  await markAsLeft(db, leaving);
  const outcome = {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    left: leaving.length,
    skipped: new Set(plan.problems.map(({ line }) => line)).size,
    unitsMade: plan.newUnits.length,
  };
  const changed = plan.changed.filter(({ fields }) => fields.includes('roles'));
  const roles = givenAbove([...plan.added, ...changed.map((change) => change.after)]);
  await appendAudit(db, actor.organisationId, {
    kind: 'people-imported',
    actorId: actor.personId,
    data: { ...outcome, rolesAboveHr: roles },
    time: 'timed',
  });
  return outcome;
}
