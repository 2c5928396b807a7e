import { Difference, differences } from './compare.js';
import { GoldenCase, GoldenFolder, Tolerance } from './golden-folder.js';
import { resolveInput } from './resolve-input.js';
import { Statistic, STATISTICS } from './statistics.js';

export interface CheckedCase {
  readonly id: string;
  readonly differences: readonly Difference[];
}

const EXACT: Tolerance = { rel: 0, abs: 0 };

const toleranceIn =
  ({ stats }: GoldenFolder, stat: string) =>
  (path: readonly string[]): Tolerance => {
    const tolerances = stats[stat]?.tol;
    const named = path.toReversed().find((name) => tolerances?.fields?.[name] !== undefined);
    return (named === undefined ? tolerances?.default : tolerances?.fields?.[named]) ?? EXACT;
  };

const answer = (folder: GoldenFolder, golden: GoldenCase): unknown => {
  const statistic = STATISTICS[golden.stat];
  if (statistic === undefined) throw new Error(`There is no statistic "${golden.stat}".`);
  return statistic(resolveInput(folder, golden), golden.params as unknown as Parameters<Statistic>[1]);
};

/** A case whose answer could not be computed counts as different. */
const checkCase = (folder: GoldenFolder, golden: GoldenCase): CheckedCase => {
  try {
    const got = answer(folder, golden);
    return {
      id: golden.id,
      differences: differences(golden.expected, got, toleranceIn(folder, golden.stat)),
    };
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return { id: golden.id, differences: [{ path: '', expected: golden.expected, got }] };
  }
};

export const checkFolder = (folder: GoldenFolder): readonly CheckedCase[] =>
  folder.cases.map((golden) => checkCase(folder, golden));
