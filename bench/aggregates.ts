import { AGGREGATE_RULES } from '../src/core/disclosure/hierarchy/aggregate-rules.js';
import { AggregateSource } from '../src/core/disclosure/hierarchy/aggregate-source.js';
import { auditTables } from '../src/core/disclosure/hierarchy/audit-tables.js';
import { totalsOf } from '../src/core/disclosure/hierarchy/exact-total.js';
import { draftOf } from '../src/core/disclosure/hierarchy/draft.js';
import { Placement } from '../src/core/disclosure/hierarchy/placement.js';
import { PublishedHierarchy, publishHierarchy } from '../src/core/disclosure/hierarchy/publish-hierarchy.js';
import { aYearLater, inventBoard } from './invented-board.js';

const SIZES = [500, 1000, 2500, 5000] as const;
/** As many tables are made for each organisation: peers, direct reports, others, patients. */
const SEEDS = [11, 23, 37, 53] as const;

/** All sources of one organisation together, in milliseconds. */
export interface SizeFigures {
  readonly units: number;
  readonly leaders: number;
  /** The first tables and their audit. */
  readonly first: number;
  /** The tables of the next period, held against the first, and the audit of both. */
  readonly second: number;
  /** Nothing but the sums of every unit: what tables without any protection cost. */
  readonly floor: number;
  readonly ratio: number;
  readonly shown: number;
  readonly shownSecond: number;
}

export interface AggregateFigures {
  readonly sizes: readonly SizeFigures[];
}

interface Timed<T> {
  readonly result: T;
  readonly ms: number;
}

function timed<T>(work: () => T): Timed<T> {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

const publishAndAudit = (source: AggregateSource, earlier: readonly Placement[]): PublishedHierarchy => {
  const table = publishHierarchy(source, earlier, AGGREGATE_RULES);
  const weaknesses = auditTables([...earlier, table.placement], AGGREGATE_RULES);
  if (weaknesses.length > 0) throw new Error(`${String(weaknesses.length)} figures fail the rule.`);
  return table;
};

const shownOf = ({ cells }: PublishedHierarchy): number =>
  cells.filter(({ kind }) => kind === 'shown').length;

type SourceFigures = Omit<SizeFigures, 'units' | 'ratio'>;

function measureSource(unitCount: number, seed: number): SourceFigures {
  const source = inventBoard(unitCount, seed);
  const later = aYearLater(source);
  const { tree, standings } = draftOf(source, AGGREGATE_RULES);
  const floor = timed(() => totalsOf(tree, standings));
  const first = timed(() => publishAndAudit(source, []));
  const second = timed(() => publishAndAudit(later, [first.result.placement]));
  return {
    leaders: source.leaders.length,
    first: first.ms,
    second: second.ms,
    floor: floor.ms,
    shown: shownOf(first.result),
    shownSecond: shownOf(second.result),
  };
}

function measureSize(units: number): SizeFigures {
  const sources = SEEDS.map((seed) => measureSource(units, seed));
  const sum = (of: (figures: SourceFigures) => number): number =>
    sources.reduce((total, figures) => total + of(figures), 0);
  const [first, second, floor] = [sum((of) => of.first), sum((of) => of.second), sum((of) => of.floor)];
  return {
    units,
    leaders: Math.round(sum((of) => of.leaders) / SEEDS.length),
    first,
    second,
    floor,
    ratio: (first + second) / 2 / floor,
    shown: sum((of) => of.shown),
    shownSecond: sum((of) => of.shownSecond),
  };
}

/** Pure functions in this process: no service, no database. */
export const benchAggregates = (): AggregateFigures => {
  measureSize(SIZES[0]);
  return { sizes: SIZES.map(measureSize) };
};
