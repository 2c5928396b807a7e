import { parse } from 'csv-parse/sync';
import { AggregatesView } from '../../src/application/aggregates/aggregates.view.js';
import { WHOLE_ORGANISATION } from '../../src/core/aggregates/table-source.js';
import { attack, AttackedTable } from '../privacy/aggregate-attack.js';
import { startTestService, TestService } from '../support/test-service.js';
import {
  addLeaders,
  addUnit,
  backdate,
  makePeriod,
  readAggregates,
  runCampaign,
  TestLeader,
} from './aggregate-steps.js';
import { day } from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

const PEERS = 5;

let service: TestService;
let tenant: Tenant;
let units: Readonly<Record<'medicine' | 'ward' | 'clinic' | 'office' | 'empty', string>>;
let leaders: readonly TestLeader[];
let campaignId: string;
let periodId: string;
let first: AggregatesView;

/** Leader by leader one point more or less, so that units differ. */
const rating = (leader: number, peer: number): number => 2 + ((leader + peer) % 3) + (leader % 2);

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const medicine = await addUnit(tenant, 'Medicine', null);
  units = {
    medicine,
    ward: await addUnit(tenant, 'Ward', medicine),
    clinic: await addUnit(tenant, 'Clinic', medicine),
    office: await addUnit(tenant, 'Office', null),
    empty: await addUnit(tenant, 'Archive', null),
  };
  leaders = [
    ...(await addLeaders(tenant, units.ward, { prefix: 'ward', count: 7 })),
    ...(await addLeaders(tenant, units.clinic, { prefix: 'clinic', count: 6 })),
    ...(await addLeaders(tenant, units.office, { prefix: 'office', count: 2 })),
  ];
  campaignId = await runCampaign(service, tenant, leaders, { name: 'first', peers: PEERS, rating });
  await backdate(service, campaignId, 120);
  periodId = await makePeriod(tenant, 'Spring', -120);
  first = await readAggregates(tenant, periodId);
}, 600_000);

afterAll(async () => {
  await service.stop();
});

const shownUnits = ({ tables }: Pick<AggregatesView, 'tables'>, source: string): readonly string[] =>
  (tables.find((table) => table.source === source)?.cells ?? []).flatMap((cell) =>
    cell.kind === 'shown' ? [cell.unit] : [],
  );

const csvOf = async (shape: string): Promise<readonly Readonly<Record<string, string>>[]> => {
  const { text } = await tenant.members.hr.caller
    .get(`aggregates/${periodId}/cells.csv?shape=${shape}`)
    .expect(200);
  return parse<Record<string, string>>(text, { columns: true, bom: true });
};

describe('the organisation’s tables', () => {
  it('show a unit with five leaders and 25 ballots, and hide one with two as well as those that it could be computed from', () => {
    expect(shownUnits(first, 'peer')).toEqual([WHOLE_ORGANISATION, units.ward]);
  });

  it('give hidden and empty units the same cell', () => {
    const cells = first.tables.find(({ source }) => source === 'peer')?.cells ?? [];
    const [office, empty] = [units.office, units.empty].map((unit) =>
      cells.find((cell) => cell.unit === unit),
    );
    expect({ ...office, unit: '' }).toEqual({ ...empty, unit: '' });
  });

  it('round to tenths, count in classes, and carry a band that rests on how leaders differ', () => {
    const cells = first.tables.find(({ source }) => source === 'peer')?.cells ?? [];
    const whole = cells.find(({ unit }) => unit === WHOLE_ORGANISATION);
    const ratings = leaders.flatMap((_, at) =>
      Array.from({ length: PEERS }, (_peer, peer) => rating(at, peer)),
    );
    const mean = ratings.reduce((sum, one) => sum + one, 0) / ratings.length;
    const value = Math.floor(mean * 10 + 0.5) / 10;
    expect(whole).toMatchObject({ kind: 'shown', leaders: '10-19', ballots: '20-plus' });
    expect(whole?.kind === 'shown' ? whole.figures[0] : null).toMatchObject({
      measure: 'attending',
      value: { value, bound: 'exact', step: 0.1, band: { low: expect.any(Number) as number } },
    });
  });

  it('say that all who were asked took part in no more than "90 % or more"', () => {
    const cells = first.tables.find(({ source }) => source === 'participation')?.cells ?? [];
    expect(cells.find(({ unit }) => unit === WHOLE_ORGANISATION)).toMatchObject({
      figures: [{ measure: 'took-part', value: { kind: 'share', percent: 90, bound: 'at-least' } }],
    });
  });

  it('show nothing of groups that nobody was asked in', () => {
    for (const source of ['direct-report', 'other', 'patient'])
      expect([source, shownUnits(first, source)]).toEqual([source, []]);
  });

  it('name no leader, and keep where leaders stood to themselves', async () => {
    const { text } = await tenant.members.hr.caller.get(`aggregates/${periodId}`).expect(200);
    for (const { personId, email } of leaders) {
      expect(text).not.toContain(personId);
      expect(text).not.toContain(email);
    }
    expect(text).not.toContain('placement');
  });
});

describe('the files', () => {
  it('have the cells of the tables and no other, one line a number', async () => {
    const rows = await csvOf('long');
    const told = rows
      .filter(({ value }) => value !== '')
      .map(({ source, unit, measure, value, low }) => [source, unit, measure, value, low]);
    const expected = first.tables.flatMap(({ source, cells }) =>
      cells.flatMap((cell) =>
        cell.kind !== 'shown'
          ? []
          : cell.figures.map(({ measure, value }) => [
              source,
              cell.unit,
              measure,
              value.kind === 'share'
                ? String(value.percent)
                : value.kind === 'shown'
                  ? String(value.value)
                  : '',
              value.kind === 'shown' && value.band ? String(value.band.low) : '',
            ]),
      ),
    );
    expect(expected.length).toBeGreaterThan(8);
    expect(told).toEqual(expected);
  });

  it('have one line a unit and source in the wide shape, with the same numbers', async () => {
    const [long, wide] = [await csvOf('long'), await csvOf('wide')];
    const row = wide.find(({ source, unit }) => source === 'peer' && unit === WHOLE_ORGANISATION);
    for (const { measure = '', value } of long.filter(
      (one) => one['source'] === 'peer' && one['unit'] === WHOLE_ORGANISATION,
    ))
      expect(row?.[`${measure}_value`]).toBe(value);
    expect(wide).toHaveLength(first.tables.reduce((sum, { cells }) => sum + cells.length, 0));
  });

  it('refuse a shape that there is none of', async () => {
    await tenant.members.hr.caller.get(`aggregates/${periodId}/cells.csv?shape=round`).expect(422);
  });
});

describe('a period', () => {
  const make = (untilDay: string) =>
    tenant.members.hr.caller.post('aggregates', { nameEn: 'Again', nameCy: 'Eto', untilDay });

  it.each([
    ['ends in the future', 1, 'period-not-over'],
    ['ends within 90 days of the last one', -40, 'period-too-soon'],
    ['has no campaign that is not counted yet', -1, 'period-empty'],
  ])('is refused where it %s', async (_, fromToday, problem) => {
    const { body } = await make(day(fromToday)).expect(422);
    expect((body as { problems: unknown[] }).problems).toMatchObject([{ field: 'untilDay' }]);
    expect(problem).toMatch(/^period/);
  });

  it('is the same for ever: nothing that the app signs in with may change or take away a table', async () => {
    for (const table of ['aggregate_periods', 'aggregate_tables', 'aggregate_places', 'aggregate_counted']) {
      const rows = await service.database.query<{ privilege: string }>(
        `select privilege_type as privilege from information_schema.role_table_grants
         where table_schema = 'results' and table_name = $1 and grantee = 'app_rw' order by 1`,
        [table],
      );
      expect(rows.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT']);
    }
  });

  it('takes no result that another one has counted', async () => {
    await expect(
      service.database.query(
        `insert into results.aggregate_counted (organisation_id, campaign_id, subject_ref, period_id)
         select organisation_id, campaign_id, subject_ref, period_id from results.aggregate_counted limit 1`,
      ),
    ).rejects.toThrow(/duplicate key/);
  });
});

describe('A20, A21 two periods between which a leader moved and one came with many ballots', () => {
  it('A20, A21 let nobody compute a figure about fewer than five leaders, or about one who outweighs the others', async () => {
    await service.database.query('update register.people set unit_id = $1 where id = $2', [
      units.clinic,
      leaders[0]?.personId,
    ]);
    const heavy = await addLeaders(tenant, units.clinic, { prefix: 'heavy', count: 1 });
    const comers = await addLeaders(tenant, units.office, { prefix: 'comer', count: 8 });
    const moved = leaders.map((leader, at) => (at === 0 ? { ...leader, unit: units.clinic } : leader));
    await runCampaign(service, tenant, [...moved, ...comers], { name: 'second', peers: PEERS, rating });
    await runCampaign(service, tenant, heavy, { name: 'heavy', peers: 24, rating });
    const secondId = await makePeriod(tenant, 'Autumn', 0);
    const second = await readAggregates(tenant, secondId);
    expect(second.earlier?.period.id).toBe(periodId);
    const tables: AttackedTable[] = [
      attacked(leaders, shownUnits(first, 'peer'), PEERS),
      attacked([...moved, ...comers, ...heavy], shownUnits(second, 'peer'), PEERS),
    ];
    expect(shownUnits(second, 'peer').length).toBeGreaterThan(0);
    expect(attack(tables, orders)).toEqual([]);
    const careless = tables.map((table) => ({
      ...table,
      shown: [WHOLE_ORGANISATION, ...Object.values(units)],
    }));
    expect(attack(careless, orders).length).toBeGreaterThan(0);
  }, 600_000);

  const attacked = (who: readonly TestLeader[], shown: readonly string[], peers: number): AttackedTable => ({
    shown,
    source: {
      units: [
        { key: WHOLE_ORGANISATION, parent: null },
        { key: units.medicine, parent: WHOLE_ORGANISATION },
        { key: units.ward, parent: units.medicine },
        { key: units.clinic, parent: units.medicine },
        { key: units.office, parent: WHOLE_ORGANISATION },
        { key: units.empty, parent: WHOLE_ORGANISATION },
      ],
      measures: [{ key: 'helping', kind: 'score', spread: null }],
      leaders: who.map(({ personId, email, unit }) => {
        const n = email.startsWith('heavy') ? 24 : peers;
        return {
          leader: personId,
          units: [unit],
          figures: [{ measure: 'helping', n, sum: 3 * n, unitsPerPoint: 1 }],
        };
      }),
    },
  });

  /** Columns in forty different orders. */
  const orders = (columns: number): readonly (readonly number[])[] =>
    Array.from({ length: 40 }, (_, nth) =>
      Array.from({ length: columns }, (_column, at) => at).toSorted(
        (a, b) => ((a * 7919 + nth * 104_729) % 1009) - ((b * 7919 + nth * 104_729) % 1009),
      ),
    );
});
