import { AggregateSource } from '../../src/core/disclosure/hierarchy/aggregate-source.js';

/**
 * An attack on tables about the organisation, written from the tables and from what HR knows anyway: who leads what, and how many
 * answered about whom. Worst cases: sums are known exactly, not rounded, and leaders keep their answers from one period to the
 * next. Nothing of the engine is used.
 */
export interface AttackedTable {
  readonly source: AggregateSource;
  readonly shown: readonly string[];
}

/** Something computed from the tables: whose answers are in it, with which weights, and what it comes to. */
export interface Finding {
  readonly leaders: readonly string[];
  readonly value: number;
}

/** Large enough that no sum below it is zero by accident, small enough that products stay whole numbers. */
const PRIME = 67_108_859;
const MEASURE = 'helping';
const FEWEST_LEADERS = 5;
const FEWEST_BALLOTS = 25;
const LARGEST_SHARE = 0.4;

const modulo = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

const power = (base: number, exponent: number): number => {
  let [result, square, left] = [1, base, exponent];
  while (left > 0) {
    if (left % 2 === 1) result = modulo(result * square);
    square = modulo(square * square);
    left = Math.floor(left / 2);
  }
  return result;
};

const inverse = (value: number): number => power(value, PRIME - 2);

interface Knowledge {
  readonly names: readonly string[];
  readonly ballots: readonly number[];
  /** For every shown cell who is in it, and last the sum of their answers. */
  readonly rows: readonly (readonly number[])[];
}

const pathUp = (units: AggregateSource['units'], unit: string): readonly string[] => {
  const parent = units.find(({ key }) => key === unit)?.parent ?? null;
  return parent === null ? [unit] : [unit, ...pathUp(units, parent)];
};

const know = (tables: readonly AttackedTable[]): Knowledge => {
  const ballotsOf = new Map<string, number>();
  for (const { source } of tables)
    for (const { leader, figures } of source.leaders)
      ballotsOf.set(leader, figures.find(({ measure }) => measure === MEASURE)?.n ?? 0);
  const names = [...ballotsOf.keys()];
  const rows = tables.flatMap(({ source, shown }) =>
    shown.map((unit) => {
      const inside = source.leaders.filter(({ units }) =>
        units.every((led) => pathUp(source.units, led).includes(unit)),
      );
      const inCell = new Set(inside.map(({ leader }) => leader));
      const sum = inside.reduce(
        (total, { figures }) => total + (figures.find(({ measure }) => measure === MEASURE)?.sum ?? 0),
        0,
      );
      return [...names.map((name) => (inCell.has(name) ? 1 : 0)), sum];
    }),
  );
  return { names, ballots: [...ballotsOf.values()], rows };
};

/** Gauss and Jordan, column after column in the given order: each row that is left is zero wherever it could be made zero. */
const reduce = (
  rows: readonly (readonly number[])[],
  order: readonly number[],
): readonly (readonly number[])[] => {
  let open = rows.map((row) => row.map(modulo));
  let done: number[][] = [];
  for (const column of order) {
    const pivot = open.find((row) => row[column] !== 0);
    if (pivot === undefined) continue;
    const factor = inverse(pivot[column] ?? 1);
    const unit = pivot.map((value) => modulo(value * factor));
    const clear = (row: number[]): number[] => {
      const times = row[column] ?? 0;
      return times === 0 ? row : row.map((value, at) => modulo(value - times * (unit[at] ?? 0)));
    };
    open = open.filter((row) => row !== pivot).map(clear);
    done = [...done.map(clear), unit];
  }
  return done;
};

/** From whole numbers modulo the prime back to small fractions' size: 1, −1, 2 … all that tables of cells lead to. */
const signed = (value: number): number => (value > PRIME / 2 ? value - PRIME : value);

const fails = (weights: readonly number[], ballots: readonly number[]): boolean => {
  const involved = weights.flatMap((weight, at) =>
    weight === 0 ? [] : [Math.abs(weight) * (ballots[at] ?? 0)],
  );
  const count = weights.reduce((total, weight, at) => total + (weight === 0 ? 0 : (ballots[at] ?? 0)), 0);
  const total = involved.reduce((sum, value) => sum + value, 0);
  return (
    involved.length > 0 &&
    (involved.length < FEWEST_LEADERS ||
      count < FEWEST_BALLOTS ||
      Math.max(...involved) > LARGEST_SHARE * total + 1e-9)
  );
};

/**
 * Tries many orders of the columns: each leads to other combinations with as few leaders as possible. `orders`: the dice are the
 * caller's.
 */
export const attack = (
  tables: readonly AttackedTable[],
  orders: (columns: number) => readonly (readonly number[])[],
): readonly Finding[] => {
  const { names, ballots, rows } = know(tables);
  const found = new Map<string, Finding>();
  for (const order of orders(names.length))
    for (const row of reduce(rows, order)) {
      const weights = row.slice(0, -1).map(signed);
      if (!fails(weights, ballots)) continue;
      const leaders = names.filter((_, at) => weights[at] !== 0);
      found.set(leaders.join(), { leaders, value: signed(row.at(-1) ?? 0) });
    }
  return [...found.values()];
};
