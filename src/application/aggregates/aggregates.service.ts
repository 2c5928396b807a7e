import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, LessThan } from 'typeorm';
import { aggregatesCsv } from '../../core/aggregates/aggregates-csv.js';
import { calendarDateOf, isCalendarDate } from '../../core/campaigns/dates.js';
import { periodProblem } from '../../core/aggregates/period-problem.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { UnitEntity } from '../../persistence/register/unit.entity.js';
import { AggregatePeriodEntity, AggregateTableEntity } from '../../persistence/results/aggregate.entity.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { onUniqueViolation } from '../constraints.js';
import { InjectRegister, InjectResults } from '../database.tokens.js';
import type { MakeTablesInput, TableShape } from './aggregates.input.js';
import { AggregatesView, PeriodView, toPeriodView, toTableView } from './aggregates.view.js';
import { readPeriod } from './period-results.js';
import { makeTables, readPlaces } from './period-tables.js';
import { keepPeriod, MadePeriod } from './period-rows.js';

/** The organisation's tables: made once for a period, and never again. */
@Injectable()
export class AggregatesService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @InjectResults() private readonly results: Database,
  ) {}

  list(actor: Actor): Promise<readonly PeriodView[]> {
    requireAllowed(actor, 'read-aggregates');
    return this.register.inTenant(actor.organisationId, async (db) =>
      (await db.find(AggregatePeriodEntity, { order: { untilDay: 'DESC' } })).map(toPeriodView),
    );
  }

  /** @throws DomainError `not-found` */
  read(actor: Actor, periodId: string): Promise<AggregatesView> {
    requireAllowed(actor, 'read-aggregates');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const period = await db.findOneBy(AggregatePeriodEntity, { id: periodId });
      if (!period) throw new DomainError('not-found');
      const [earlier] = await db.find(AggregatePeriodEntity, {
        where: { untilDay: LessThan(period.untilDay) },
        order: { untilDay: 'DESC' },
        take: 1,
      });
      const { units, conditions } = period;
      return {
        period: toPeriodView(period),
        units,
        conditions,
        tables: await tablesOf(db, period.id),
        earlier: earlier ? { period: toPeriodView(earlier), tables: await tablesOf(db, earlier.id) } : null,
      };
    });
  }

  /** Exactly the cells of the page. @throws DomainError `not-found` */
  async csv(actor: Actor, periodId: string, shape: TableShape): Promise<string> {
    const { period, units, tables } = await this.read(actor, periodId);
    return aggregatesCsv(shape, { period: period.name, units, tables, language: actor.language });
  }

  /**
   * From every result that no period has counted. Computing takes longer than a transaction should; whoever does the same
   * meanwhile is refused by the keys of what is counted.
   * @throws DomainError `input-invalid`, `conflict`, `disclosure-defect`
   */
  async make(actor: Actor, input: MakeTablesInput): Promise<PeriodView> {
    requireAllowed(actor, 'make-aggregates');
    const { organisationId } = actor;
    const { divisions, found, earlier } = await this.prepare(actor, input);
    const tables = makeTables(
      { divisions, leaders: found.leaders, conditions: found.conditions.map(({ key }) => key) },
      earlier,
    );
    const { nameEn, nameCy, untilDay } = input;
    const period = {
      organisationId,
      id: randomUUID(),
      name: { en: nameEn, cy: nameCy },
      untilDay,
      units: divisions,
      conditions: found.conditions,
    };
    const made: MadePeriod = { period, tables, campaigns: found.campaigns };
    const kept = this.register.inTenant(organisationId, (db) => keepPeriod(db, actor, made));
    await onUniqueViolation(kept, () => new DomainError('conflict'));
    return toPeriodView(period);
  }

  private prepare({ organisationId }: Actor, { untilDay }: MakeTablesInput) {
    return this.register.inTenant(organisationId, async (db) => {
      await requirePossible(db, organisationId, untilDay);
      const found = await readPeriod(db, this.results, { organisationId, untilDay });
      if (found.leaders.length === 0) throw refused('period-empty');
      const units = await db.find(UnitEntity, { order: { id: 'ASC' } });
      const divisions = units.map(({ id, parentId, name }) => ({ id, parentId, name }));
      return { divisions, found, earlier: await readPlaces(db) };
    });
  }
}

const refused = (problem: string): DomainError =>
  new DomainError('input-invalid', {}, [{ field: 'untilDay', problem }]);

const tablesOf = async (db: EntityManager, periodId: string) =>
  (await db.findBy(AggregateTableEntity, { periodId })).map(toTableView);

async function requirePossible(db: EntityManager, organisationId: string, untilDay: string): Promise<void> {
  const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  const [last] = await db.find(AggregatePeriodEntity, { order: { untilDay: 'DESC' }, take: 1 });
  if (!isCalendarDate(untilDay)) throw refused('date-invalid');
  const problem = periodProblem(untilDay, {
    today: calendarDateOf(new Date(), timeZone),
    last: last?.untilDay ?? null,
  });
  if (problem !== null) throw refused(problem);
}
