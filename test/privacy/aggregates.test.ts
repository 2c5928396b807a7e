import { AGGREGATE_RULES, AggregateRules } from '../../src/core/disclosure/hierarchy/aggregate-rules.js';
import {
  AggregateSource,
  LeaderFigures,
  Unit,
} from '../../src/core/disclosure/hierarchy/aggregate-source.js';
import { Placement } from '../../src/core/disclosure/hierarchy/placement.js';
import {
  PublishedHierarchy,
  publishHierarchy,
} from '../../src/core/disclosure/hierarchy/publish-hierarchy.js';
import { attack, AttackedTable } from './aggregate-attack.js';

const DIRECTORATES = 4;
const WARDS = 4;
const BOARDS = 12;
const ORDERS = 40;

/** Lehmer's generator (Park and Miller 1988): the same boards in every run. */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
};

type Roll = ReturnType<typeof dice>;

const leaderOf = (leader: string, unit: string, roll: Roll): LeaderFigures => {
  const n = [2, 4, 5, 6, 6, 7, 8, 20][roll(8)] ?? 0;
  return {
    leader,
    units: [unit],
    figures: [{ measure: 'helping', n, sum: 3 * n + roll(2 * n), unitsPerPoint: 1 }],
  };
};

/** A board with wards of very different size, a few leaders above them and some who lead two wards. */
const inventBoard = (seed: number): AggregateSource => {
  const roll = dice(seed);
  const units: Unit[] = [{ key: 'board', parent: null }];
  const leaders: LeaderFigures[] = [];
  for (let nth = 0; nth < DIRECTORATES; nth += 1) {
    const directorate = `directorate ${String(nth)}`;
    units.push({ key: directorate, parent: 'board' });
    for (let at = 0; at < roll(3); at += 1)
      leaders.push(leaderOf(`${directorate} ${String(at)}`, directorate, roll));
    for (let ward = 0; ward < WARDS; ward += 1) {
      const key = `${directorate} ward ${String(ward)}`;
      units.push({ key, parent: directorate });
      const size = [2, 6, 7, 9][roll(4)] ?? 0;
      for (let at = 0; at < size; at += 1) leaders.push(leaderOf(`${key} ${String(at)}`, key, roll));
    }
  }
  const second = (who: LeaderFigures): LeaderFigures =>
    roll(25) === 0
      ? { ...who, units: [...who.units, units[1 + roll(units.length - 1)]?.key ?? 'board'] }
      : who;
  return { units, measures: [{ key: 'helping', kind: 'score', spread: null }], leaders: leaders.map(second) };
};

/** One leader moves, one ward is merged into its neighbour, one directorate gets another's ward. */
const reorganised = ({ units, measures, leaders }: AggregateSource): AggregateSource => {
  const [moving] = leaders.filter(({ units: led }) => led.includes('directorate 1 ward 0'));
  const merged = (led: readonly string[]) =>
    led.map((key) => (key === 'directorate 0 ward 1' ? 'directorate 0 ward 0' : key));
  return {
    measures,
    units: units
      .filter(({ key }) => key !== 'directorate 0 ward 1')
      .map((unit) => (unit.key === 'directorate 3 ward 3' ? { ...unit, parent: 'directorate 2' } : unit)),
    leaders: leaders.map((who) => ({
      ...who,
      units: who === moving ? ['directorate 1 ward 1'] : merged(who.units),
    })),
  };
};

const shownOf = ({ cells }: PublishedHierarchy): readonly string[] =>
  cells.flatMap(({ kind, unit }) => (kind === 'shown' ? [unit] : []));

const publish = (source: AggregateSource, earlier: readonly Placement[] = [], rules = AGGREGATE_RULES) => {
  const table = publishHierarchy(source, earlier, rules);
  return { table, attacked: { source, shown: shownOf(table) } };
};

/** Every unit whose own cell passes, whatever can be computed from several: without complementary suppression. */
const eachByItself = (source: AggregateSource): AttackedTable => {
  const passesAlone = (unit: string): boolean => {
    const within = (key: string): boolean =>
      key === unit ||
      source.units.some((one) => one.key === key && one.parent !== null && within(one.parent));
    const alone = source.leaders
      .filter(({ units }) => units.every(within))
      .map((who) => ({ ...who, units: [unit] }));
    return (
      shownOf(
        publishHierarchy(
          { ...source, units: [{ key: unit, parent: null }], leaders: alone },
          [],
          AGGREGATE_RULES,
        ),
      ).length === 1
    );
  };
  return { source, shown: source.units.map(({ key }) => key).filter(passesAlone) };
};

const ordersOf =
  (seed: number) =>
  (columns: number): readonly (readonly number[])[] => {
    const roll = dice(seed);
    return Array.from({ length: ORDERS }, () => {
      const order = Array.from({ length: columns }, (_, at) => at);
      for (let at = columns - 1; at > 0; at -= 1) {
        const other = roll(at + 1);
        [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
      }
      return order;
    });
  };

const boards = Array.from({ length: BOARDS }, (_, seed) => inventBoard(seed));
const findings = (tablesOf: (board: AggregateSource) => readonly AttackedTable[]) =>
  boards.map((board, seed) => attack(tablesOf(board), ordersOf(seed)));
const broken = (found: ReturnType<typeof findings>): number =>
  found.filter(({ length }) => length > 0).length;

const weakened = (weaker: Partial<AggregateRules>) => (board: AggregateSource) => [
  publish(board, [], { ...AGGREGATE_RULES, ...weaker }).attacked,
];

describe('an attack by adding and subtracting on the tables about twelve boards', () => {
  it('A20, A21 computes nothing about fewer than five leaders, or one who dominates, from one table', () => {
    expect(broken(findings((board) => [publish(board).attacked]))).toBe(0);
    expect(boards.every((board) => publish(board).attacked.shown.length >= 5)).toBe(true);
  });

  it('A20, A21 computes nothing of the kind from two tables with a leader moved, a ward merged and a ward under another roof', () => {
    const both = (board: AggregateSource) => {
      const first = publish(board);
      return [first.attacked, publish(reorganised(board), [first.table.placement]).attacked];
    };
    expect(broken(findings(both))).toBe(0);
    const shownLater = boards.map((board) => both(board)[1]?.shown.length ?? 0);
    expect(Math.min(...shownLater)).toBeGreaterThan(0);
  });

  it('A20 weakened: succeeds where every cell is judged by itself, and computes what is true', () => {
    const found = findings((board) => [eachByItself(board)]);
    expect(broken(found)).toBeGreaterThan(BOARDS / 2);
    for (const [at, list] of found.entries())
      for (const { leaders, value } of list.filter((one) => one.leaders.length === 1)) {
        const who = boards[at]?.leaders.find(({ leader }) => leader === leaders[0]);
        expect(value).toBe(who?.figures[0]?.sum);
      }
  });

  it('A20 weakened: succeeds where the second table is made as if there had been no first', () => {
    const found = findings((board) => [publish(board).attacked, publish(reorganised(board)).attacked]);
    expect(broken(found)).toBeGreaterThan(BOARDS / 2);
    expect(found.flat().some(({ leaders }) => leaders.length === 1)).toBe(true);
  });

  it.each([
    ['leaders', { leaders: 3 }],
    ['ballots', { ballots: 5 }],
    ['the share of one', { largestPercent: 100 }],
  ])('A21 weakened: succeeds where the rule for %s is weaker', (_, weaker) => {
    expect(broken(findings(weakened(weaker)))).toBeGreaterThan(0);
  });
});
