import { DisclosureRules } from '../disclosure-rules.js';
import { AnswerSums, answerSums, countsOf, SpreadsOf, SumsOf } from './answer-sums.js';
import { AuditedComponent, ShownColumn } from './audited-component.js';
import { exactRange, Range } from './exact-range.js';
import { allOwnAnswers, LEFT_OUT, oneByOne, OwnAnswers, ownWeight } from './own-answers.js';
import { countsBeside, PossibleCase, possibleCases, Question } from './possible-cases.js';

const LOWEST = 1;
const HIGHEST = 5;

/** What an item can add to the component's sum, whatever the insider answered: what is certain for each of their answers. */
interface Reach {
  readonly all: Range;
  readonly mixed: Range | null;
}

interface Setting {
  readonly audited: AuditedComponent;
  readonly rules: DisclosureRules;
  readonly sumsOf: SumsOf;
  readonly own: OwnAnswers;
  readonly possible: PossibleCase;
}

/** Units that one point of one of the people moves the component's sum. */
const weightOf = ({ audited, possible }: Setting): number =>
  audited.unitsPerPoint / (audited.shown.length + possible.hiddenEach);

/** What every range has in common. */
const common = (ranges: readonly Range[]): Range => ({
  least: Math.max(...ranges.map(({ least }) => least)),
  most: Math.min(...ranges.map(({ most }) => most)),
});

const reachOf = (setting: Setting, column: ShownColumn, index: number): Reach | null => {
  const { audited, sumsOf, own, possible } = setting;
  const skipped = possible.skips[index] ?? 0;
  const skippers = new Array<number>(possible.skippers - skipped).fill(possible.skippersAnswer);
  const [weight, ownUnits] = [weightOf(setting), ownWeight(own, audited)];
  const found = (own.ratings[index] ?? LEFT_OUT).flatMap((answer) => {
    const fixed = countsOf([...skippers, answer]);
    const sums = sumsOf(column, possible.people, fixed);
    return sums === null ? [] : [{ sums, units: answer * ownUnits }];
  });
  if (found.length === 0) return null;
  const inUnits = (of: (sums: AnswerSums) => Range | null): Range | null => {
    const ranges = found.map(({ sums, units }) => {
      const range = of(sums);
      return range && { least: range.least * weight + units, most: range.most * weight + units };
    });
    const known = ranges.filter((range) => range !== null);
    return known.length < ranges.length ? null : common(known);
  };
  const all = inUnits((sums) => sums.all);
  return all && { all, mixed: inUnits((sums) => sums.mixed) };
};

/** What stands beside the shown items in the component's sum: hidden items and the skippers' scores. */
const besides = ({ audited, own, possible }: Setting, weight: number): Range => {
  const skippers = possible.skippers * possible.skippersAnswer * audited.unitsPerPoint;
  const ownHidden = own.hidden * ownWeight(own, audited);
  const othersHidden = possible.people * possible.hiddenEach * weight;
  return {
    least: skippers + HIGHEST * ownHidden + LOWEST * othersHidden,
    most: skippers + LOWEST * ownHidden + HIGHEST * othersHidden,
  };
};

/** Room for one person more who answers a hidden item close to their own mean. */
const roomForHidden = ({ audited, possible }: Setting): number =>
  audited.hiddenItems === 0 || possible.hiddenEach > 0
    ? 0
    : audited.unitsPerPoint / (audited.answersNeeded + 1);

/** The sums of the component that read as published; `null` where no score is shown and any will do. */
const scoreRange = (setting: Setting): Range | null | 'any' => {
  const { audited, rules, own, possible } = setting;
  if (audited.score === null) return 'any';
  const insider = ownWeight(own, audited) > 0 ? 1 : 0;
  const n = possible.people + possible.skippers + insider;
  const range = exactRange(audited.score, n, audited.unitsPerPoint, rules.classes);
  const room = roomForHidden(setting);
  return range && { least: range.least + room, most: range.most - room };
};

const total = (ranges: readonly Range[]): Range => ({
  least: ranges.reduce((sum, { least }) => sum + least, 0),
  most: ranges.reduce((sum, { most }) => sum + most, 0),
});

const overlaps = (one: Range, two: Range): boolean => one.least <= two.most && two.least <= one.most;

/** The first item whose answers are not certain to be mixed in some case of this shape; `null`: every item's may be. */
const firstNotMixed = (setting: Setting): string | null => {
  const { audited } = setting;
  const score = scoreRange(setting);
  const reaches = audited.shown.map((column, index) => reachOf(setting, column, index));
  const rest = besides(setting, weightOf(setting));
  const failing = audited.shown.find((_column, index) => {
    const mixed = reaches[index]?.mixed;
    if (score === null || !mixed) return true;
    if (score === 'any') return false;
    const parts = reaches.map((reach, at) => (at === index ? mixed : (reach?.all ?? null)));
    const known = parts.filter((part) => part !== null);
    return known.length < parts.length || !overlaps(total([...known, rest]), score);
  });
  return failing?.item ?? null;
};

/** An item that has to go, or `null`. One shape in which every item's answers may be mixed is enough for one insider. */
const leakFor = (question: Question, sumsOf: SumsOf): string | null => {
  const { audited, own, rules } = question;
  const cases = possibleCases(question);
  if (cases === null) return null;
  let leak: string | null = audited.shown[0]?.item ?? null;
  for (const possible of cases) {
    leak = firstNotMixed({ audited, rules, sumsOf, own, possible });
    if (leak === null) return null;
  }
  return leak;
};

/** The first shown item of which some insider might know what everybody else answered, or `null`. */
export const shownLeak = (
  audited: AuditedComponent,
  rules: DisclosureRules,
  spreadsOf: SpreadsOf,
): string | null => {
  const sumsOf = answerSums(rules, spreadsOf);
  const counts = countsBeside(audited, rules, sumsOf);
  for (const own of allOwnAnswers(audited)) {
    const leak = leakFor({ audited, own, rules, counts }, sumsOf);
    if (leak === null) continue;
    const leaks = oneByOne(own).map((exactly) => leakFor({ audited, own: exactly, rules, counts }, sumsOf));
    const found = leaks.find((item) => item !== null);
    if (found !== undefined) return found;
  }
  return null;
};
