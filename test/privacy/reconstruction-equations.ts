import loadSolver, { Highs, ModelData, SparseMatrixInput } from 'highs';

/** Sums of unknown whole numbers, statements about them, and the search for numbers that satisfy all of those. */

/** `constant` plus so many times each of the unknowns. */
export interface Linear {
  readonly constant: number;
  readonly terms: ReadonlyMap<string, number>;
}

export const fixed = (constant: number): Linear => ({ constant, terms: new Map() });
export const unknown = (name: string): Linear => ({ constant: 0, terms: new Map([[name, 1]]) });

export function sum(parts: readonly Linear[]): Linear {
  const terms = new Map<string, number>();
  let constant = 0;
  for (const part of parts) {
    constant += part.constant;
    for (const [name, factor] of part.terms) terms.set(name, (terms.get(name) ?? 0) + factor);
  }
  return { constant, terms };
}

export const times = (factor: number, { constant, terms }: Linear): Linear => ({
  constant: factor * constant,
  terms: new Map([...terms].map(([name, own]) => [name, factor * own])),
});

export const minus = (one: Linear, other: Linear): Linear => sum([one, times(-1, other)]);

/** The left side is zero, or at least zero. All factors are whole numbers, so nothing is lost to decimals. */
export interface Statement {
  readonly left: Linear;
  readonly is: 'zero' | 'not-negative';
}

export const atLeast = (one: Linear, other: Linear): Statement => ({
  left: minus(one, other),
  is: 'not-negative',
});
export const equal = (one: Linear, other: Linear): Statement => ({ left: minus(one, other), is: 'zero' });

/** Of each unknown the highest value; the lowest is always 0. */
export type Highest = ReadonlyMap<string, number>;
/** Numbers for all unknowns. */
export type Found = ReadonlyMap<string, number>;

export const valueOf = ({ constant, terms }: Linear, found: Found): number =>
  [...terms].reduce((total, [name, factor]) => total + factor * (found.get(name) ?? 0), constant);

const holds = ({ left, is }: Statement, found: Found): boolean =>
  is === 'zero' ? valueOf(left, found) === 0 : valueOf(left, found) >= 0;

const isEmpty = ({ left }: Statement): boolean => [...left.terms.values()].every((factor) => factor === 0);

/** One row each, packed one after the other. */
function rowsOf(statements: readonly Statement[], columns: ReadonlyMap<string, number>): SparseMatrixInput {
  const rows = statements.map(({ left }) => [...left.terms].filter(([, factor]) => factor !== 0));
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    format: 'csr',
    numRows: rows.length,
    numCols: columns.size,
    starts,
    indices: rows.flat().map(([name]) => columns.get(name) ?? -1),
    values: rows.flat().map(([, factor]) => factor),
  };
}

function problemOf(statements: readonly Statement[], highest: Highest): ModelData {
  const columns = new Map([...highest.keys()].map((name, at) => [name, at]));
  const rows = statements.filter((statement) => !isEmpty(statement));
  return {
    numCols: columns.size,
    numRows: rows.length,
    colCost: new Float64Array(columns.size),
    colLower: new Float64Array(columns.size),
    colUpper: [...highest.values()],
    rowLower: rows.map(({ left }) => -left.constant),
    rowUpper: rows.map(({ left, is }) => (is === 'zero' ? -left.constant : Infinity)),
    matrix: rowsOf(rows, columns),
    integrality: new Int32Array(columns.size).fill(1),
  };
}

const OPTIONS = { output_flag: false, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 };

export interface Solver {
  /** `null`: no numbers satisfy all statements. */
  readonly find: (statements: readonly Statement[], highest: Highest) => Found | null;
}

/** What the library found is rounded to whole numbers and tried again in exact arithmetic. */
function search(library: Highs, statements: readonly Statement[], highest: Highest): Found | null {
  if (statements.some((statement) => isEmpty(statement) && !holds(statement, new Map()))) return null;
  const { optimal, infeasible } = library.constants.modelStatus;
  return library.withModel(problemOf(statements, highest), (model) => {
    model.options.set(OPTIONS);
    model.run();
    const status = model.getModelStatus();
    if (status === infeasible) return null;
    if (status !== optimal) throw new Error(`The solver gave up: ${String(status)}`);
    const { colValue } = model.getSolution();
    const found = new Map([...highest.keys()].map((name, at) => [name, Math.round(colValue[at] ?? 0)]));
    if (!statements.every((statement) => holds(statement, found))) throw new Error('The solver was wrong.');
    return found;
  });
}

export async function startSolver(): Promise<Solver> {
  const library = await loadSolver();
  return { find: (statements, highest) => search(library, statements, highest) };
}
