/**
 * Everything that can be computed from published sums, found by linear algebra over whole numbers and by nothing that the
 * engine uses: for specs, and slow. A row says which leaders are in a published cell. All sums of multiples of rows are the span;
 * each of them is put together, without cancelling, from its vectors of smallest support (Rockafellar 1969), so that these
 * are the ones to look at.
 */
type Vector = readonly bigint[];

const isZero = (vector: Vector): boolean => vector.every((value) => value === 0n);

const minus = (one: Vector, other: Vector, column: number): Vector => {
  const [a, b] = [one[column] ?? 0n, other[column] ?? 0n];
  return one.map((value, at) => value * b - (other[at] ?? 0n) * a);
};

/** Gauss without division: each row left over leads with a column that no other one has. */
const reduced = (rows: readonly Vector[]): readonly Vector[] => {
  let open = [...rows];
  const done: Vector[] = [];
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = open.find((row) => row[column] !== 0n);
    if (pivot === undefined) continue;
    open = open.filter((row) => row !== pivot).map((row) => minus(row, pivot, column));
    done.push(pivot);
  }
  return done;
};

/** Sums of the rows that are zero in this column, as rows. */
const withoutColumn = (rows: readonly Vector[], column: number): readonly Vector[] => {
  const pivot = rows.find((row) => row[column] !== 0n);
  return pivot === undefined
    ? rows
    : rows.filter((row) => row !== pivot).map((row) => minus(row, pivot, column));
};

/** Makes columns zero one after the other, in every order that matters, until one row is left. */
const search = (rows: readonly Vector[], column: number, found: Map<string, Vector>): void => {
  const [first] = rows;
  if (first === undefined) return;
  if (rows.length === 1) {
    const support = first.map((value) => (value === 0n ? '0' : '1')).join('');
    found.set(support, first);
    return;
  }
  for (let at = column; at < first.length; at += 1) {
    const fewer = withoutColumn(rows, at);
    if (fewer.length < rows.length) search(fewer, at + 1, found);
  }
};

/** One vector of the span for every smallest support. */
export const smallestSupports = (rows: readonly (readonly number[])[]): readonly Vector[] => {
  const found = new Map<string, Vector>();
  const basis = reduced(rows.map((row) => row.map(BigInt))).filter((row) => !isZero(row));
  search(basis, 0, found);
  return [...found.values()];
};
