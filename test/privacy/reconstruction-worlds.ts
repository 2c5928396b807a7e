import {
  atLeast,
  equal,
  fixed,
  Highest,
  Linear,
  Statement,
  sum,
  times,
  unknown,
} from './reconstruction-equations.js';
import { Passage, Range, Said } from './reconstruction-passages.js';
import {
  answersTo,
  chose,
  Party,
  People,
  peopleIn,
  pointsOf,
  RATINGS,
  scoredPeople,
  scoredUnits,
  UNITS,
  unknownsOf,
} from './reconstruction-people.js';
import { deviationOf, partsOf, PublicRules, triplesOf, vectorsOf } from './reconstruction-rules.js';

/** All that might have been answered behind one passage of a report, as statements about unknown numbers. */
export interface Worlds {
  readonly people: readonly People[];
  readonly statements: readonly Statement[];
  readonly highest: Highest;
  /** Without people who left out much: far fewer numbers, which are tried first. What fits here fits. */
  readonly usual: Highest;
}

interface Facts {
  readonly statements: readonly Statement[];
  readonly highest: Highest;
}

const NOTHING: Facts = { statements: [], highest: new Map() };
const both = (facts: readonly Facts[]): Facts => ({
  statements: facts.flatMap(({ statements }) => statements),
  highest: new Map(facts.flatMap(({ highest }) => [...highest])),
});
const stated = (...statements: readonly Statement[]): Facts => ({ ...NOTHING, statements });

const within = (people: Linear, { fewest, most }: Range): readonly Statement[] => [
  atLeast(people, fixed(fewest)),
  ...(most === null ? [] : [atLeast(fixed(most), people)]),
];

interface Mean {
  readonly people: Linear;
  readonly points: Linear;
  /** `points` of one point. */
  readonly units: number;
}

/** A printed number stands for half a step to each side, its upper end excluded, for halves are rounded upwards. */
function meanFits(
  { people, points, units }: Mean,
  { value, bound, step, people: range }: Said,
): readonly Statement[] {
  const perPoint = Math.round(2 / step);
  const scaled = times(perPoint, points);
  const end = Math.round(value * perPoint);
  const notBelow = atLeast(scaled, times((end - 1) * units, people));
  const below = atLeast(times((end + 1) * units, people), sum([scaled, fixed(1)]));
  return [
    ...(bound === 'at-most' ? [] : [notBelow]),
    ...(bound === 'at-least' ? [] : [below]),
    ...within(people, range),
  ];
}

/** One of several lists of numbers is the true one. */
function oneOf(lists: readonly (readonly number[])[], columns: readonly Linear[], name: string): Facts {
  const chosen = lists.map((_list, index) => unknown(`${name}o${String(index)}`));
  return {
    statements: [
      equal(sum(chosen), fixed(1)),
      ...columns.map((column, at) =>
        equal(column, sum(lists.map((list, index) => times(list[at] ?? 0, chosen[index] ?? fixed(0))))),
      ),
    ],
    highest: new Map(chosen.flatMap(({ terms }) => [...terms.keys()].map((own) => [own, 1]))),
  };
}

const sizes = ({ fewest, most }: Range, all: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(all, most ?? all) - fewest + 1) }, (_, index) => fewest + index);

export interface Reading {
  readonly passage: Passage;
  readonly rules: PublicRules;
}

interface Place {
  readonly people: People;
  readonly item: string;
  readonly name: string;
}

const sizeOf = ({ party: { known, others } }: People): number => known.length + others;

function distributionFits({ people, item, name }: Place, said: Said, rules: PublicRules): Facts {
  const possible = sizes(said.people, sizeOf(people));
  if (possible.every((n) => n < rules.answersForDistribution)) return NOTHING;
  const printed = JSON.stringify(said.parts);
  const triples = possible
    .flatMap(triplesOf)
    .filter((triple) => JSON.stringify(partsOf(triple, rules)) === printed);
  const [a, b, c, d, e] = RATINGS.map((rating) => chose(people, item, rating));
  const columns = [[a, b], [c], [d, e]].map((some) => sum(some.filter((one) => one !== undefined)));
  return oneOf(triples, columns, `${name}t`);
}

function deviationFits({ people, item, name }: Place, { people: range, deviation }: Said): Facts {
  if (deviation === null) return NOTHING;
  const vectors = sizes(range, sizeOf(people))
    .flatMap(vectorsOf)
    .filter((vector) => deviationOf(vector) === deviation);
  return oneOf(
    vectors,
    RATINGS.map((rating) => chose(people, item, rating)),
    `${name}v`,
  );
}

const itemFits = (place: Place, said: Said, rules: PublicRules): Facts => {
  const [answered, points] = [answersTo(place.people, place.item), pointsOf(place.people, place.item)];
  return both([
    stated(
      ...meanFits({ people: answered, points, units: 1 }, said),
      atLeast(answered, fixed(fewestFor(rules))),
    ),
    distributionFits(place, said, rules),
    deviationFits(place, said),
  ]);
};

const fewestFor = ({ answersForItem, threshold }: PublicRules): number => Math.max(answersForItem, threshold);

/** Why items are hidden: all have too few answers, or one has and took the next smallest with it. */
function hiddenFits(people: People, { passage, rules }: Reading): Facts {
  const hidden = passage.items.filter(({ said }) => said === null).map(({ item }) => item);
  if (hidden.length === 0 || rules.repairs === 'some') return NOTHING;
  const order = passage.items.map(({ item }) => item);
  const few = (item: string): Statement => atLeast(fixed(fewestFor(rules) - 1), answersTo(people, item));
  const fewer = (item: string, other: string): Statement =>
    atLeast(
      answersTo(people, other),
      sum([answersTo(people, item), fixed(order.indexOf(other) < order.indexOf(item) ? 1 : 0)]),
    );
  const shown = order.filter((item) => !hidden.includes(item));
  const companion = (item: string): readonly Statement[] => [
    ...hidden.filter((other) => other !== item).map(few),
    atLeast(answersTo(people, item), fixed(fewestFor(rules))),
    ...shown.map((other) => fewer(item, other)),
  ];
  const second = rules.besideHidden === 'second';
  const allFew = second && hidden.length === 1 ? [] : [hidden.map(few)];
  return anyOf([...allFew, ...(second && hidden.length === 2 ? hidden.map(companion) : [])], sizeOf(people));
}

/** At least one list of statements holds; where it does not, its statements are loosened until they say nothing. */
function anyOf(lists: readonly (readonly Statement[])[], size: number): Facts {
  const chosen = lists.map((_list, index) => unknown(`h${String(index)}`));
  const slack = 2 * size + 2;
  return {
    statements: [
      atLeast(sum(chosen), fixed(1)),
      ...lists.flatMap((list, index) =>
        list.map(({ left }): Statement => {
          const loosened = sum([left, fixed(slack), times(-slack, chosen[index] ?? fixed(0))]);
          return { left: loosened, is: 'not-negative' };
        }),
      ),
    ],
    highest: new Map(chosen.flatMap(({ terms }) => [...terms.keys()].map((own) => [own, 1]))),
  };
}

function wholeFits(people: readonly People[], { passage: { whole }, rules }: Reading): Facts {
  const scored = sum(people.map(scoredPeople));
  const points = sum(people.map(scoredUnits));
  if (whole === null && rules.repairs === 'some') return NOTHING;
  return whole === null
    ? stated(atLeast(fixed(rules.threshold - 1), scored))
    : stated(...meanFits({ people: scored, points, units: UNITS }, whole));
}

/** Everybody belongs to exactly one set of items, and chose one rating for each of those. */
const peopleFit = (people: People): readonly Statement[] => [
  equal(sum(people.alike.map((some) => some.people)), fixed(people.party.others)),
  ...people.alike.flatMap((some) =>
    some.answered.map((item) => equal(sum(RATINGS.map((rating) => some.chose(item, rating))), some.people)),
  ),
];

/** Items that as many are said to have answered as there are people. */
const answeredByAll = ({ passage, rules }: Reading, size: number): ReadonlySet<string> =>
  new Set(
    passage.items.flatMap(({ item, said }) =>
      said !== null && Math.max(said.people.fewest, fewestFor(rules)) === size ? [item] : [],
    ),
  );

/** The items are printed of the first party; patients in a pool, the second, count for its components alone. */
export function worldsOf(reading: Reading, parties: readonly Party[]): Worlds {
  const people = parties.map((party, index) =>
    peopleIn(
      party,
      `p${String(index)}`,
      index === 0 ? answeredByAll(reading, party.known.length + party.others) : new Set(),
    ),
  );
  const [first] = people;
  const items = reading.passage.items.flatMap(({ item, said }, at) =>
    said === null || first === undefined
      ? []
      : [itemFits({ people: first, item, name: `i${String(at)}` }, said, reading.rules)],
  );
  const facts = both([
    stated(...people.flatMap(peopleFit)),
    ...items,
    first === undefined ? NOTHING : hiddenFits(first, reading),
    wholeFits(people, reading),
  ]);
  const usually = usualIn(reading);
  return {
    people,
    statements: facts.statements,
    highest: joined([...people.map((some) => unknownsOf(some)), facts.highest]),
    usual: joined([...people.map((some) => unknownsOf(some, usually)), facts.highest]),
  };
}

const joined = (maps: readonly Highest[]): Highest => new Map(maps.flatMap((map) => [...map]));

/** Most leave out nothing, one item, nearly all of the hidden ones, or everything. */
function usualIn({ passage: { items } }: Reading): (answered: readonly string[]) => boolean {
  const hidden = items.filter(({ said }) => said === null).map(({ item }) => item);
  return (answered) => {
    const leftOut = items.map(({ item }) => item).filter((item) => !answered.includes(item));
    const onlyHidden = leftOut.every((item) => hidden.includes(item));
    return (
      leftOut.length <= 1 || answered.length === 0 || (onlyHidden && leftOut.length >= hidden.length - 1)
    );
  };
}
