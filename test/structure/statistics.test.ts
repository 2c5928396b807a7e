import fc from 'fast-check';
import { ResolvedInput } from '../golden/resolve-input.js';
import { Statistic, STATISTICS } from '../golden/statistics.js';

type Params = Parameters<Statistic>[1];

const rated = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const score = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const constant = rated.map((value) => () => value);

/** Few raters, many items, copies of items, items nobody rated and items all rated alike are the rule here, not the exception. */
const matrix = fc
  .tuple(
    fc.nat(12),
    fc.integer({ min: 1, max: 7 }),
    fc.infiniteStream(rated),
    fc.array(constant, { maxLength: 3 }),
  )
  .map(([n, k, stream, constants]) =>
    Array.from({ length: n }, () => {
      const row = [...stream.take(k)];
      const same = constants.map((value) => value());
      return [...row, ...same, row[0] ?? null].slice(0, Math.max(k, 1));
    }),
  );

const groupsFor = (length: number) =>
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', '__proto__'), { minLength: length, maxLength: length });

const input: fc.Arbitrary<ResolvedInput> = fc
  .tuple(matrix, fc.array(score, { maxLength: 14 }), fc.array(score, { maxLength: 14 }))
  .chain(([rows, x, y]) =>
    fc.tuple(groupsFor(rows.length), groupsFor(x.length)).map(([rowGroups, valueGroups]) => ({
      matrix: rows,
      columns: (rows[0] ?? [null, null]).map((_, index) => `i${String(index)}`),
      vector: x,
      groups: rows.length > 0 ? rowGroups : valueGroups,
      x,
      y,
      rows: [],
    })),
  );

const reliability = fc.double({ min: -1, max: 1.2, noNaN: true });

const params = fc
  .record({
    missing: fc.constantFrom('complete', 'pairwise'),
    conf: fc.constantFrom(0.5, 0.8, 0.95, 0.999, 0.99999),
    scale_min: fc.constant(1),
    scale_max: fc.constant(5),
    min_answered: fc.nat(6),
    max_missing: fc.nat(3),
    null_variance: fc.constantFrom(2, 1.34),
    n: fc.nat(40),
    x1: fc.double({ min: 1, max: 5, noNaN: true }),
    x2: fc.double({ min: 1, max: 5, noNaN: true }),
    sd: fc.double({ min: 0, max: 2, noNaN: true }),
    rel: reliability,
    rel1: reliability,
    icc1: reliability,
    target: fc.constantFrom(0.7, 0.8, 0.9, 1),
    n_raters: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }),
    self: fc.oneof(score, fc.array(score, { maxLength: 8 })),
    others: fc.array(score, { maxLength: 8 }),
    tol: fc.constant(0.5),
    cut: fc.constant(3.5),
    pooled_sd: fc.constantFrom(null, 0, 0.62),
    pooled_df: fc.constantFrom(null, 1, 118),
    columns: fc.constant([]),
    other_groups: fc.constant([]),
    min_others: fc.nat(3),
  })
  .map((drawn) => ({
    ...drawn,
    x: Math.floor(drawn.n / 2),
    ids: drawn.others.map((_, index) => `L${String(index)}`),
  }));

/** Whatever is not a number, a word, a truth or nothing. */
const notAnswers = (value: unknown, path = ''): readonly string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${String(value)}`];
  if (value instanceof Map)
    return [...(value as ReadonlyMap<string, unknown>)].flatMap(([key, own]) =>
      notAnswers(own, `${path}.${key}`),
    );
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, own]) => notAnswers(own, `${path}.${key}`));
  return value === undefined ? [`${path}: undefined`] : [];
};

describe('statistics', () => {
  it.each(Object.entries(STATISTICS))(
    '%s answers anything with numbers or none, never with NaN',
    (_, statistic) => {
      fc.assert(
        fc.property(input, params, (given, drawn) => {
          const missing = drawn.missing === 'pairwise' ? 'available' : 'listwise';
          expect(notAnswers(statistic(given, drawn as Params))).toEqual([]);
          expect(notAnswers(statistic(given, { ...drawn, missing }))).toEqual([]);
        }),
        { numRuns: 200 },
      );
    },
  );
});
