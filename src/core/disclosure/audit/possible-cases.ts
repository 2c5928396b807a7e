import { AnonymousCountClass, CLASS_RULES } from '../count-class.js';
import { DisclosureRules } from '../disclosure-rules.js';
import { AuditedComponent } from './audited-component.js';
import { Range } from './exact-range.js';
import { OwnAnswers, ownWeight } from './own-answers.js';

/**
 * A simple shape that the other people's answers may have. `people` answered every shown item and equally many hidden ones;
 * the skippers left out some of the shown ones, no more than leaves them a score, and answered all others alike; whoever is
 * left left the component out.
 */
export interface PossibleCase {
  readonly people: number;
  /** Hidden items that each of them answered. */
  readonly hiddenEach: number;
  readonly skippers: number;
  readonly skippersAnswer: number;
  /** For each shown item, how many skippers left it out. */
  readonly skips: readonly number[];
}

const MOST_IN_CLASS: Readonly<Record<AnonymousCountClass, number>> = {
  '5-9': CLASS_RULES['10-19'].lowestN - 1,
  '10-19': CLASS_RULES['20-plus'].lowestN - 1,
  '20-plus': Infinity,
};

const RATINGS = [1, 2, 3, 4, 5] as const;
/** So many sizes are tried, from the largest down: the more people, the more is possible. */
const SIZES_TRIED = 6;

/** How many others may stand behind a published number, when the insider does or does not. */
const othersBehind = (
  countClass: AnonymousCountClass,
  fewest: number,
  { ballots }: AuditedComponent,
  isInsider: boolean,
): Range => {
  const own = isInsider ? 1 : 0;
  return {
    least: Math.max(CLASS_RULES[countClass].lowestN, fewest) - own,
    most: Math.min(MOST_IN_CLASS[countClass] - own, ballots - 1),
  };
};

interface Sizes {
  readonly items: readonly Range[];
  readonly score: Range | null;
}

/** `null`: whoever left out just these items cannot see this published; there is no such insider. */
const sizesFor = (audited: AuditedComponent, own: OwnAnswers, rules: DisclosureRules): Sizes | null => {
  const items = audited.shown.map(({ score }, index) =>
    othersBehind(score.countClass, rules.answersForItem, audited, own.shown[index] === true),
  );
  const score =
    audited.score && othersBehind(audited.score.countClass, 0, audited, ownWeight(own, audited) > 0);
  const ranges = score ? [...items, score] : items;
  return ranges.some(({ least, most }) => least > most) ? null : { items, score };
};

/** Hidden items are hidden because few answered them, the insider perhaps among those. */
const hiddenRoom = ({ hiddenItems }: AuditedComponent, { answersForItem }: DisclosureRules): number =>
  hiddenItems * Math.max(0, answersForItem - 2);

/** So many hidden items does everybody need for a score; with one more the score is freer against the shown items. */
const hiddenEachOf = ({ score, shown, answersNeeded, hiddenItems }: AuditedComponent): readonly number[] => {
  const needed = score === null ? 0 : Math.max(0, answersNeeded - shown.length);
  return [needed, needed + 1].filter((each) => each <= hiddenItems);
};

/** How many skippers it takes to leave these items out so often, each keeping a score; `null`: they cannot. */
const skippersFor = (skips: readonly number[], { score, shown, answersNeeded }: AuditedComponent) => {
  const all = skips.reduce((total, count) => total + count, 0);
  if (all === 0) return 0;
  const each = score === null ? shown.length : shown.length - answersNeeded;
  return each > 0 ? Math.max(...skips, Math.ceil(all / each)) : null;
};

const casesOf = (
  audited: AuditedComponent,
  { items }: Sizes,
  others: number,
  rules: DisclosureRules,
): readonly PossibleCase[] => {
  const skips = items.map(({ most }) => Math.max(0, others - most));
  const skippers = skippersFor(skips, audited);
  if (skippers === null || others - skippers < 2) return [];
  const people = others - skippers;
  const answers = skippers === 0 ? [RATINGS[0]] : RATINGS;
  return hiddenEachOf(audited)
    .filter((hiddenEach) => people * hiddenEach <= hiddenRoom(audited, rules))
    .flatMap((hiddenEach) =>
      answers.map((skippersAnswer) => ({ people, hiddenEach, skippers, skippersAnswer, skips })),
    );
};

/** `null`: there is no such insider. An empty list: none was found, which does not mean that there is none. */
export const possibleCases = (
  audited: AuditedComponent,
  own: OwnAnswers,
  rules: DisclosureRules,
): readonly PossibleCase[] | null => {
  const sizes = sizesFor(audited, own, rules);
  if (sizes === null) return null;
  const ranges = sizes.score ? [...sizes.items, sizes.score] : sizes.items;
  const least = Math.max(...ranges.map((range) => range.least));
  const most = Math.min(audited.ballots - 1, sizes.score?.most ?? Infinity);
  const withoutSkippers = Math.min(...ranges.map((range) => range.most));
  const counts = [withoutSkippers, most, ...Array.from({ length: SIZES_TRIED }, (_, less) => most - less)];
  return [...new Set(counts)]
    .filter((others) => others >= least)
    .flatMap((others) => casesOf(audited, sizes, others, rules));
};
