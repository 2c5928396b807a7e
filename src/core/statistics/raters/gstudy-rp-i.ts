import { isRated, Rated } from '../item-matrix.js';
import { mean } from '../moments/mean.js';
import { ratersNeeded } from './raters-needed.js';

export interface RatedItems {
  readonly rows: readonly (readonly Rated[])[];
  readonly groups: readonly string[];
}

export interface GStudySizes {
  readonly nRatees: number;
  readonly nRaters: number;
  readonly nItems: number;
}

export interface GStudyComponents {
  readonly msP: number;
  readonly msRp: number;
  readonly msI: number;
  readonly msPi: number;
  readonly msE: number;
  readonly varP: number;
  readonly varRp: number;
  readonly varI: number;
  readonly varPi: number;
  readonly varE: number;
}

export interface DStudy {
  readonly gRelative: number | null;
  readonly phi: number | null;
  readonly gItemsFixed: number | null;
}

export interface GStudy extends GStudySizes {
  /** `null`: unbalanced, ratings missing, or too few leaders, raters or items to tell the parts apart. */
  readonly components: GStudyComponents | null;
  readonly dstudy: ReadonlyMap<string, DStudy>;
  readonly ratersNeeded70: number | null;
  readonly ratersNeeded80: number | null;
}

type Block = readonly (readonly number[])[];

const blocksOf = ({ rows, groups }: RatedItems): readonly (readonly (readonly Rated[])[])[] => {
  const blocks = new Map<string, (readonly Rated[])[]>();
  rows.forEach((row, index) => {
    const group = groups[index] ?? '';
    const block = blocks.get(group);
    if (block === undefined) blocks.set(group, [row]);
    else block.push(row);
  });
  return [...blocks.values()];
};

const sizesOf = (blocks: readonly (readonly (readonly Rated[])[])[]): GStudySizes => {
  const [first = []] = blocks;
  return { nRatees: blocks.length, nRaters: first.length, nItems: first[0]?.length ?? 0 };
};

const isBalanced = (blocks: readonly (readonly (readonly Rated[])[])[]): blocks is readonly Block[] => {
  const { nRaters: raters, nItems: items } = sizesOf(blocks);
  return (
    blocks.length >= 2 &&
    raters >= 2 &&
    items >= 2 &&
    blocks.every(
      (block) => block.length === raters && block.every((row) => row.length === items && row.every(isRated)),
    )
  );
};

const squares = (values: readonly number[], centre: number): number =>
  values.reduce((sum, value) => sum + (value - centre) ** 2, 0);

const average = (values: readonly number[]): number => mean(values) ?? 0;

const columnMeans = (rows: Block): readonly number[] =>
  (rows[0] ?? []).map((_, item) => average(rows.map((row) => row[item] ?? 0)));

/** Sums of squares of raters nested in leaders, both crossed with items. */
const sumsOf = (blocks: readonly Block[], { nRaters, nItems }: GStudySizes) => {
  const rows = blocks.flat();
  const grand = average(rows.flat());
  const items = squares(columnMeans(rows), grand) * rows.length;
  const leaders =
    squares(
      blocks.map((block) => average(block.flat())),
      grand,
    ) *
    nRaters *
    nItems;
  const raters = squares(rows.map(average), grand) * nItems - leaders;
  const cells = squares(blocks.flatMap(columnMeans), grand) * nRaters - leaders - items;
  const rest = squares(rows.flat(), grand) - leaders - raters - items - cells;
  return { leaders, raters, items, cells, rest };
};

const componentsOf = (blocks: readonly Block[], sizes: GStudySizes): GStudyComponents => {
  const { nRatees, nRaters, nItems } = sizes;
  const sums = sumsOf(blocks, sizes);
  const msP = sums.leaders / (nRatees - 1);
  const msRp = sums.raters / (nRatees * (nRaters - 1));
  const msI = sums.items / (nItems - 1);
  const msPi = sums.cells / ((nRatees - 1) * (nItems - 1));
  const msE = sums.rest / (nRatees * (nRaters - 1) * (nItems - 1));
  return {
    msP,
    msRp,
    msI,
    msPi,
    msE,
    varP: (msP - msRp - msPi + msE) / (nRaters * nItems),
    varRp: (msRp - msE) / nItems,
    varI: (msI - msPi) / (nRatees * nRaters),
    varPi: (msPi - msE) / nRaters,
    varE: msE,
  };
};

const share = (signal: number, noise: number): number | null =>
  signal + noise === 0 ? null : signal / (signal + noise);

/** Negative components count as 0 here. */
const dstudyFor = (components: GStudyComponents, nItems: number, n: number): DStudy => {
  const part = (component: number): number => Math.max(0, component);
  const leader = part(components.varP);
  const ofItems = part(components.varPi) / nItems;
  const ofRaters = part(components.varRp) / n + part(components.varE) / (n * nItems);
  return {
    gRelative: share(leader, ofItems + ofRaters),
    phi: share(leader, ofItems + ofRaters + part(components.varI) / nItems),
    gItemsFixed: share(leader + ofItems, ofRaters),
  };
};

/**
 * Generalisability study of raters nested in leaders, crossed with items: variance components from expected mean squares, and the
 * reliability of a mean of n raters with these items as the questionnaire (`gItemsFixed`, equal to ICC) or as a sample of possible ones.
 * Raters needed are for these items. Sources: Cronbach, Gleser, Nanda and Rajaratnam (1972); Brennan (2001).
 * Worked number: var p .5, rp .36, i .026, pi .023, e .346 on five items, three raters: (.5 + .0046) / (.5046 + .12 + .0231) = .779.
 */
export const gstudyRpI = (ratings: RatedItems, raterCounts: readonly number[]): GStudy => {
  const blocks = blocksOf(ratings);
  const sizes = sizesOf(blocks);
  if (!isBalanced(blocks))
    return { ...sizes, components: null, dstudy: new Map(), ratersNeeded70: null, ratersNeeded80: null };
  const components = componentsOf(blocks, sizes);
  const dstudy = (n: number): DStudy => dstudyFor(components, sizes.nItems, n);
  const single = dstudy(1).gItemsFixed ?? 0;
  return {
    ...sizes,
    components,
    dstudy: new Map(raterCounts.map((n) => [String(n), dstudy(n)])),
    ratersNeeded70: ratersNeeded(single, 0.7).nRaters,
    ratersNeeded80: ratersNeeded(single, 0.8).nRaters,
  };
};
