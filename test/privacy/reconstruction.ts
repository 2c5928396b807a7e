import {
  atLeast,
  fixed,
  Found,
  Highest,
  Linear,
  Solver,
  Statement,
  sum,
  unknown,
  valueOf,
} from './reconstruction-equations.js';
import { othersChose, othersWithout, Party, People, RATINGS } from './reconstruction-people.js';
import { Reading, Worlds, worldsOf } from './reconstruction-worlds.js';

/**
 * The attacker: has the report, knows the rules by which it was made, who answered, and the answers of one or some of those;
 * searches everything that may have been answered. The others are alike to them, so another person's answer is known exactly
 * when in all that is possible nobody else rated anything else.
 */
export interface Reconstructed {
  readonly item: string;
  /** What everybody else said who rated the item; `null`: nobody else did. */
  readonly rating: number | null;
  /** Whether some may also have left the item out. */
  readonly orSkipped: boolean;
}

interface Question {
  readonly worlds: Worlds;
  readonly solver: Solver;
}

interface Target {
  readonly people: People;
  readonly item: string;
}

/** `more`: unknowns that only the further statements speak of. */
const findWith = (
  { worlds: { statements, highest, usual }, solver }: Question,
  further: readonly Statement[],
  more: Highest = new Map(),
): Found | null => {
  const within = (bounds: Highest): Found | null =>
    solver.find([...statements, ...further], new Map([...bounds, ...more]));
  return within(usual) ?? within(highest);
};

const isPossible = (question: Question, people: Linear): boolean =>
  findWith(question, [atLeast(people, fixed(1))]) !== null;

const chosen = ({ people, item }: Target, ratings: readonly number[]): Linear =>
  sum(ratings.map((rating) => othersChose(people, item, rating)));

const ratingsIn = (target: Target, found: Found): readonly number[] =>
  RATINGS.filter((rating) => valueOf(chosen(target, [rating]), found) > 0);

/** Whether of each target two of the others may have given different ratings, all in one world. */
function canAllDiffer(question: Question, targets: readonly Target[]): boolean {
  const marks = targets.map((target, at) =>
    RATINGS.map((rating) => ({ name: `d${String(at)}r${String(rating)}`, count: chosen(target, [rating]) })),
  );
  const further = marks.flatMap((ofOne) => [
    ...ofOne.map(({ name, count }) => atLeast(count, unknown(name))),
    atLeast(sum(ofOne.map(({ name }) => unknown(name))), fixed(2)),
  ]);
  const once = new Map(marks.flat().map(({ name }) => [name, 1]));
  return findWith(question, further, once) !== null;
}

/** `rating`: what somebody said in one possible world. Whatever is known for certain can be read off any of them. */
function reconstructRated(question: Question, target: Target, rating: number): readonly Reconstructed[] {
  const rest = RATINGS.filter((other) => other !== rating);
  if (isPossible(question, chosen(target, rest))) return [];
  const orSkipped = isPossible(question, othersWithout(target.people, target.item));
  return [{ item: target.item, rating, orSkipped }];
}

/** In some possible world of which nobody else rated the item. */
function reconstructUnrated(question: Question, target: Target): readonly Reconstructed[] {
  const rated = findWith(question, [atLeast(chosen(target, RATINGS), fixed(1))]);
  if (rated === null) return [{ item: target.item, rating: null, orSkipped: true }];
  const [rating = 0, another] = ratingsIn(target, rated);
  return another === undefined ? reconstructRated(question, target, rating) : [];
}

function reconstruct(question: Question, target: Target, some: Found): readonly Reconstructed[] {
  const [rating, another] = ratingsIn(target, some);
  if (rating === undefined) return reconstructUnrated(question, target);
  return another === undefined ? reconstructRated(question, target, rating) : [];
}

const targetsIn = ({ people }: Worlds): readonly Target[] =>
  people.flatMap((some) =>
    some.party.others === 0 ? [] : some.party.items.map((item) => ({ people: some, item })),
  );

/** Everything in one passage that is known of the others; empty: nobody’s answer to anything; `null`: nothing fits. */
export function reconstructed(
  reading: Reading,
  parties: readonly Party[],
  solver: Solver,
): readonly Reconstructed[] | null {
  const question = { worlds: worldsOf(reading, parties), solver };
  const some = findWith(question, []);
  if (some === null) return null;
  const open = targetsIn(question.worlds).filter((target) => ratingsIn(target, some).length < 2);
  if (open.length === 0 || canAllDiffer(question, open)) return [];
  return open.flatMap((target) => reconstruct(question, target, some));
}

export interface Narrowed {
  readonly item: string;
  /** How far apart the ratings are that one of the others may have given. */
  readonly span: number;
}

function spanOf(question: Question, target: Target, some: Found): readonly Narrowed[] {
  const seen = ratingsIn(target, some);
  const can = (rating: number): boolean =>
    seen.includes(rating) || isPossible(question, chosen(target, [rating]));
  const lowest = RATINGS.find(can);
  const highest = RATINGS.findLast(can);
  return lowest === undefined || highest === undefined ? [] : [{ item: target.item, span: highest - lowest }];
}

/** How closely the others’ answers are known, item by item, where they are not all known to have left it out. */
export function narrowed(reading: Reading, parties: readonly Party[], solver: Solver): readonly Narrowed[] {
  const question = { worlds: worldsOf(reading, parties), solver };
  const some = findWith(question, []);
  return some === null ? [] : targetsIn(question.worlds).flatMap((target) => spanOf(question, target, some));
}
