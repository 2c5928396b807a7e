import { Tolerance } from './golden-folder.js';

export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export type ToleranceAt = (path: readonly string[]) => Tolerance;

/** `raters_needed_70` and `ratersNeeded70` name the same field. */
const withoutStyle = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** Keys of a Map are data (items, groups) and stand as they are; those of an object are names of fields. */
const fieldOf = (answer: unknown, name: string): unknown => {
  if (answer instanceof Map) return (answer as ReadonlyMap<string, unknown>).get(name);
  if (typeof answer !== 'object' || answer === null) return undefined;
  return Object.entries(answer).find(([own]) => withoutStyle(own) === withoutStyle(name))?.[1];
};

const isNone = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value));

const isClose = (got: unknown, expected: number, { abs, rel }: Tolerance): boolean =>
  typeof got === 'number' && Math.abs(got - expected) <= abs + rel * Math.abs(expected);

const isSame = (got: unknown, expected: unknown, tolerance: Tolerance): boolean => {
  if (expected === null) return isNone(got);
  return typeof expected === 'number' ? isClose(got, expected, tolerance) : got === expected;
};

/** A list of another length cannot be compared one by one. An empty one may stand for no groups: R writes both alike. */
const isComparable = (expected: object, got: unknown): boolean =>
  Array.isArray(expected) && (expected.length > 0 || Array.isArray(got))
    ? Array.isArray(got) && got.length === expected.length
    : typeof got === 'object' && got !== null;

export function differences(
  expected: unknown,
  got: unknown,
  toleranceAt: ToleranceAt,
  path: readonly string[] = [],
): readonly Difference[] {
  const different = [{ path: path.join('.'), expected, got }];
  if (typeof expected !== 'object' || expected === null)
    return isSame(got, expected, toleranceAt(path)) ? [] : different;
  if (!isComparable(expected, got)) return different;
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(value, fieldOf(got, name), toleranceAt, [...path, name]),
  );
}
