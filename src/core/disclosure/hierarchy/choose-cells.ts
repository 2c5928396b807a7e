import { AggregateRules } from './aggregate-rules.js';
import { Crowd, isEmpty, isSafe, NOBODY, together } from './crowd.js';
import { combine, Enough, enoughFor, keepBest, Option, unitsPicked } from './frontier.js';
import { NOWHERE, UnitTree } from './unit-tree.js';

/** Leaders by the unit where they count, without and with everything below it. */
export interface Census {
  readonly own: readonly Crowd[];
  readonly whole: readonly Crowd[];
}

export const takeCensus = (tree: UnitTree, own: readonly Crowd[]): Census => {
  const whole = [...own];
  for (let unit = whole.length - 1; unit >= 0; unit -= 1) {
    const parent = tree.parents[unit] ?? NOWHERE;
    const [below, above] = [whole[unit], whole[parent]];
    if (below !== undefined && above !== undefined) whole[parent] = together(above, below);
  }
  return { own, whole };
};

const START: Option = { lost: 0, lostBallots: 0, rest: NOBODY, picks: null };

interface Choice {
  readonly tree: UnitTree;
  readonly census: Census;
  readonly rules: AggregateRules;
  readonly enough: Enough;
}

/** The unit's own cell is published with what is left over below it, or not published. A cell about nobody is no loss. */
const decide = (option: Option, unit: number, { census, rules }: Choice): readonly Option[] => {
  const whole = census.whole[unit] ?? NOBODY;
  if (isEmpty(whole)) return [option];
  const hidden = { ...option, lost: option.lost + 1, lostBallots: option.lostBallots + whole.ballots };
  if (!isSafe(option.rest, rules)) return [hidden];
  return [{ ...option, rest: NOBODY, picks: { unit, before: option.picks } }, hidden];
};

const optionsOf = (
  unit: number,
  below: readonly (readonly Option[])[],
  choice: Choice,
): readonly Option[] => {
  let options: readonly Option[] = [{ ...START, rest: choice.census.own[unit] ?? NOBODY }];
  for (const child of choice.tree.children[unit] ?? [])
    options = keepBest(combine(options, below[child] ?? [START]), choice.enough);
  return keepBest(
    options.flatMap((option) => decide(option, unit, choice)),
    choice.enough,
  );
};

/** With the top published nobody is left over. */
const wholeFirst = (options: readonly Option[]): Option | undefined =>
  options.find(({ rest }) => isEmpty(rest)) ?? options[0];

/**
 * Which cells to publish so that the fewest are lost. Published cells of a tree are made of blocks: a published unit without the
 * published units below it. Whatever can be computed from the cells by adding and subtracting is made of whole blocks, so the
 * table is safe exactly when every block passes or is about nobody.
 *
 * From the leaves upwards, every unit keeps its ways to be published that no other one beats: what is lost so far, and who is
 * left over for the block above. Worked case: wards of 8, 8 and 3 leaders. The three cannot be shown, and the directorate minus
 * the two shown wards would be those three; so a second ward goes, the one with fewer ballots, and eleven leaders stand together.
 *
 * The whole comes first: where the top can be published at all it is, even if more units below it could be without it.
 */
export const chooseCells = (tree: UnitTree, census: Census, rules: AggregateRules): ReadonlySet<number> => {
  const everybody = census.own.reduce(together, NOBODY);
  const choice = { tree, census, rules, enough: enoughFor(everybody, rules) };
  const options: (readonly Option[])[] = [];
  for (let unit = tree.keys.length - 1; unit >= 0; unit -= 1) {
    options[unit] = optionsOf(unit, options, choice);
    for (const child of tree.children[unit] ?? []) options[child] = [];
  }
  const tops = tree.parents.flatMap((parent, unit) => (parent === NOWHERE ? [unit] : []));
  return new Set(tops.flatMap((top) => unitsPicked(wholeFirst(options[top] ?? [])?.picks ?? null)));
};

/** For each unit the published one that its leaders stand in a block with: itself, or the next above. */
export const blocksOf = (tree: UnitTree, published: ReadonlySet<number>): readonly number[] => {
  const blocks: number[] = [];
  for (const [unit, parent] of tree.parents.entries())
    blocks.push(published.has(unit) ? unit : (blocks[parent] ?? NOWHERE));
  return blocks;
};
