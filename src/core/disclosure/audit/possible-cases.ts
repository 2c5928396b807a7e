import { AnonymousCountClass, CLASS_RULES } from '../count-class.js';
import { DisclosureRules } from '../disclosure-rules.js';
import { countsOf, SumsOf } from './answer-sums.js';
import { AuditedComponent, ShownColumn } from './audited-component.js';
import { Range } from './exact-range.js';
import { isKnown, LEFT_OUT, OwnAnswers, ownWeight, Ratings } from './own-answers.js';

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

/** So many sizes are tried, from the largest down: all of a class, and from twenty on, where nearly all will do, some. */
const sizesTried = (most: number): number => (most > MOST_IN_CLASS['10-19'] ? 12 : 10);

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
  /** For each shown item, how many others may have answered it, most first. */
  readonly items: readonly (readonly number[])[];
  readonly score: Range | null;
}

/** So many counts of each item, from the largest down, are put together with each of the other. */
const COUNTS_TRIED = 6;

/** How many others may have answered a shown item, most first, beside an insider who rated it so. `null`: there is no such insider. */
export type CountsBeside = (index: number, ratings: Ratings) => readonly number[] | null;

export interface Question {
  readonly audited: AuditedComponent;
  readonly own: OwnAnswers;
  readonly rules: DisclosureRules;
  readonly counts: CountsBeside;
}

const sizeOf = ({ least, most }: Range): number => Math.max(0, most - least + 1);

/** A published percentage is possible with some counts only; `null`: with none, and so there is no such insider. */
const possibleCounts = (
  range: Range,
  column: ShownColumn,
  ratings: Ratings,
  sumsOf: SumsOf,
): readonly number[] | null => {
  const tried = Array.from(
    { length: Math.min(sizesTried(range.most), sizeOf(range)) },
    (_, less) => range.most - less,
  );
  const possible = tried.filter((others) =>
    ratings.some((own) => sumsOf(column, others, countsOf([own])) !== null),
  );
  return possible.length === 0 && tried.length === sizeOf(range) ? null : possible;
};

/** The same question comes up for many insiders and is worked out once. */
export const countsBeside = (
  audited: AuditedComponent,
  rules: DisclosureRules,
  sumsOf: SumsOf,
): CountsBeside => {
  const known = new Map<string, readonly number[] | null>();
  const work = (index: number, ratings: Ratings): readonly number[] | null => {
    const column = audited.shown[index];
    if (column === undefined) return null;
    const isAnswered = ratings[0] !== LEFT_OUT[0];
    const range = othersBehind(column.score.countClass, rules.answersForItem, audited, isAnswered);
    return possibleCounts(range, column, ratings, sumsOf);
  };
  return (index, ratings) => {
    const key = `${String(index)} ${ratings.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const counts = work(index, ratings);
    known.set(key, counts);
    return counts;
  };
};

/** `null`: whoever left out just these items cannot see this published; there is no such insider. */
const sizesFor = ({ audited, own, counts }: Question): Sizes | null => {
  const score =
    audited.score && othersBehind(audited.score.countClass, 0, audited, ownWeight(own, audited) > 0);
  const items = own.ratings.map((ratings, index) => counts(index, ratings));
  const known = items.filter((item) => item !== null);
  const isImpossible = known.length < items.length || (score !== null && score.least > score.most);
  return isImpossible ? null : { items: known, score };
};

/** Hidden items are hidden because few answered them, the insider perhaps among those. */
const hiddenRoom = ({ hiddenItems }: AuditedComponent, { answersForItem }: DisclosureRules): number =>
  hiddenItems * Math.max(0, answersForItem - 2);

/** So many hidden items does everybody need for a score; with one more the score is freer against the shown items. */
const hiddenEachOf = ({ score, shown, answersNeeded, hiddenItems }: AuditedComponent): readonly number[] => {
  const needed = score === null ? 0 : Math.max(0, answersNeeded - shown.length);
  return [needed, needed + 1].filter((each) => each <= hiddenItems);
};

/** How many items each skipper can leave out; hidden ones may make up for shown ones where there is room. */
const skipsEach = (
  { score, shown, hiddenItems, answersNeeded }: AuditedComponent,
  hasRoom: boolean,
): number => {
  const spare = shown.length + (hasRoom ? hiddenItems : 0) - answersNeeded;
  return score === null ? shown.length : Math.min(shown.length, spare);
};

/** How many skippers it takes to leave these items out so often, each keeping a score; `null`: they cannot. */
const skippersFor = (skips: readonly number[], { audited, rules }: Question): number | null => {
  const all = skips.reduce((total, count) => total + count, 0);
  if (all === 0) return 0;
  const needed = [true, false].flatMap((usesHidden) => {
    const each = skipsEach(audited, usesHidden);
    const skippers = each > 0 ? Math.max(...skips, Math.ceil(all / each)) : Infinity;
    const hidden = usesHidden ? skippers * audited.hiddenItems : 0;
    return hidden <= hiddenRoom(audited, rules) && skippers < Infinity ? [skippers] : [];
  });
  return needed.length === 0 ? null : Math.min(...needed);
};

/** The skippers' answer that is most like the published score is tried first, and the next to it. */
const likelyAnswers = ({ score }: AuditedComponent): readonly number[] =>
  RATINGS.toSorted((a, b) => Math.abs(a - (score?.value ?? 3)) - Math.abs(b - (score?.value ?? 3))).slice(
    0,
    3,
  );

/** How often each item may have been left out: as seldom as possible, and for an insider of whom all is known in more ways. */
const skipsTried = ({ own }: Question, { items }: Sizes, others: number): readonly (readonly number[])[] => {
  const most = isKnown(own) ? COUNTS_TRIED : 1;
  const ofEach = items.map((possible) =>
    possible
      .filter((count) => count <= others)
      .slice(0, most)
      .map((count) => others - count),
  );
  return ofEach.reduce<readonly (readonly number[])[]>(
    (before, skips) => before.flatMap((some) => skips.map((skip) => [...some, skip])),
    [[]],
  );
};

const casesWith = (skips: readonly number[], question: Question, others: number): readonly PossibleCase[] => {
  const { audited, rules } = question;
  const skippers = skippersFor(skips, question);
  if (skippers === null || others - skippers < 2) return [];
  const people = others - skippers;
  const answers = skippers === 0 ? [RATINGS[0]] : likelyAnswers(audited);
  return hiddenEachOf(audited)
    .filter(
      (each) => people * each + skippers * audited.hiddenItems <= hiddenRoom(audited, rules) || each === 0,
    )
    .flatMap((hiddenEach) =>
      answers.map((skippersAnswer) => ({ people, hiddenEach, skippers, skippersAnswer, skips })),
    );
};

/** `null`: there is no such insider. An empty list: none was found, which does not mean that there is none. */
export const possibleCases = (question: Question): readonly PossibleCase[] | null => {
  const sizes = sizesFor(question);
  if (sizes === null) return null;
  const largest = sizes.items.map((counts) => counts[0] ?? 0);
  const most = Math.min(question.audited.ballots - 1, sizes.score?.most ?? Infinity);
  const withoutSkippers = Math.min(most, ...largest);
  const counts = [
    withoutSkippers,
    most,
    ...Array.from({ length: sizesTried(most) }, (_, less) => most - less),
  ];
  return [...new Set(counts)]
    .filter((others) => others >= (sizes.score?.least ?? 2))
    .flatMap((others) =>
      skipsTried(question, sizes, others).flatMap((skips) => casesWith(skips, question, others)),
    );
};
