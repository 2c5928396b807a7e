import { CellGroup } from '../../src/core/disclosure/cell-group.js';
import { Component, COMPONENTS } from '../../src/core/questionnaires/questionnaire.js';
import { Bound } from '../../src/core/reports/report-model.js';
import { Passage, Range, Said } from './reconstruction-passages.js';
import { Answers } from './reconstruction-people.js';
import { deviationOf, partsOf, precisionOf, PublicRules, tripleOf, Vector } from './reconstruction-rules.js';

/**
 * What would be printed of a group's answers by the described rules, or by rules of which one is switched off. Written from the
 * description, not from the code: a test compares the two.
 */

interface Cell {
  readonly group: CellGroup;
  readonly sheets: readonly Answers[];
  readonly itemsOf: (component: Component) => readonly string[];
}

const ratingsOn = (item: string, sheets: readonly Answers[]): readonly number[] =>
  sheets.map((answers) => answers[item] ?? null).filter((rating) => rating !== null);

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0) / numbers.length;

/** Thirds and sixths are added up here as decimals; this is far below what separates two of them. */
const SLACK = 1e-9;
const toStep = (mean: number, stepsPerPoint: number): number =>
  Math.floor(mean * stepsPerPoint + 0.5 + SLACK) / stepsPerPoint;

interface Printed {
  readonly value: number;
  readonly bound: Bound;
  readonly step: number;
  readonly people: Range;
}

/** A number to the hundredth or in steps, said or censored near the ends, with its people counted or in classes. */
function print(numbers: readonly number[], rules: PublicRules): Printed | null {
  const precision = precisionOf(numbers.length);
  if (precision === null || numbers.length < rules.threshold) return null;
  const stepsPerPoint = rules.rounding === 'exact' ? 100 : precision.stepsPerPoint;
  const rounded = toStep(meanOf(numbers), stepsPerPoint);
  const exact = { fewest: numbers.length, most: numbers.length };
  const common = { step: 1 / stepsPerPoint, people: rules.counts === 'exact' ? exact : precision.people };
  if (rules.ends === 'censored' && rounded >= precision.highest)
    return { ...common, value: precision.highest, bound: 'at-least' };
  if (rules.ends === 'censored' && rounded <= precision.lowest)
    return { ...common, value: precision.lowest, bound: 'at-most' };
  return { ...common, value: rounded, bound: 'exact' };
}

const vectorOf = (ratings: readonly number[]): Vector => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = [1, 2, 3, 4, 5].map(
    (rating) => ratings.filter((one) => one === rating).length,
  );
  return [a, b, c, d, e];
};

function hiddenOf(
  counts: readonly number[],
  { answersForItem, threshold, besideHidden }: PublicRules,
): ReadonlySet<number> {
  const least = Math.max(answersForItem, threshold);
  const hidden = counts.flatMap((count, at) => (count < least ? [at] : []));
  if (hidden.length !== 1 || besideHidden === 'none') return new Set(hidden);
  const fewest = Math.min(...counts.filter((count) => count >= least));
  return new Set([...hidden, counts.findIndex((count) => count === fewest)]);
}

function itemSaid(ratings: readonly number[], rules: PublicRules): Said | null {
  const printed = print(ratings, rules);
  const vector = vectorOf(ratings);
  const deviation = rules.deviations === 'printed' ? deviationOf(vector) : null;
  return printed === null ? null : { ...printed, parts: partsOf(tripleOf(vector), rules), deviation };
}

function scoresOn(items: readonly string[], sheets: readonly Answers[]): readonly number[] {
  return sheets
    .map((answers) => items.map((item) => answers[item] ?? null).filter((rating) => rating !== null))
    .filter(({ length }) => length > 0 && length >= Math.ceil(items.length / 2))
    .map(meanOf);
}

function passageOf({ group, sheets, itemsOf }: Cell, component: Component, rules: PublicRules): Passage {
  const items = itemsOf(component);
  const ratings = items.map((item) => ratingsOn(item, sheets));
  const hidden = hiddenOf(
    ratings.map(({ length }) => length),
    rules,
  );
  const whole = print(scoresOn(items, sheets), rules);
  return {
    group,
    component,
    items: items.map((item, at) => ({
      item,
      said: hidden.has(at) ? null : itemSaid(ratings[at] ?? [], rules),
    })),
    whole: whole === null ? null : { ...whole, parts: null, deviation: null },
  };
}

/** Everything about one group of colleagues. */
export const printedOf = (cell: Cell, rules: PublicRules): readonly Passage[] =>
  COMPONENTS.map((component) => passageOf(cell, component, rules)).filter(
    ({ items, whole }) => whole !== null || items.some(({ said }) => said !== null),
  );
