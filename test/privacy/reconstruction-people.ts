import { fixed, Highest, Linear, sum, times, unknown } from './reconstruction-equations.js';

/**
 * The answers of people nobody can tell apart, as unknown whole numbers. For each set of items that somebody may have answered
 * there is a number of people who answered just those, and for each of their items how many chose 1 to 5. That is all that
 * matters: among people who answered the same items, exchanging their answers to one item changes no published number.
 */

export type Answers = Readonly<Record<string, number | null>>;

/** People who were asked the same items of a component, and what is known of some of them. */
export interface Party {
  readonly items: readonly string[];
  readonly known: readonly Answers[];
  /** How many others there are. */
  readonly others: number;
}

export const RATINGS = [1, 2, 3, 4, 5] as const;

/** Of a point, for the means of up to six answers to be whole numbers. */
export const UNITS = 60;

/** Those who left out the same items. */
interface Alike {
  readonly people: Linear;
  readonly answered: readonly string[];
  readonly chose: (item: string, rating: number) => Linear;
}

export interface People {
  readonly party: Party;
  readonly alike: readonly Alike[];
}

const subsetsOf = (items: readonly string[], always: ReadonlySet<string>): readonly (readonly string[])[] =>
  items.reduce<readonly (readonly string[])[]>(
    (sets, item) => [...sets.map((set) => [...set, item]), ...(always.has(item) ? [] : sets)],
    [[]],
  );

/** `always`: items that everybody is known to have answered. */
export const peopleIn = (party: Party, name: string, always: ReadonlySet<string>): People => ({
  party,
  alike: subsetsOf(party.items, always).map((answered, set) => {
    const own = `${name}s${String(set)}`;
    return {
      people: unknown(own),
      answered,
      chose: (item, rating) => unknown(`${own}i${String(party.items.indexOf(item))}r${String(rating)}`),
    };
  }),
});

/** `isExpected`: no others are looked at than those who answered such items. */
export const unknownsOf = (
  { alike, party }: People,
  isExpected: (answered: readonly string[]) => boolean = () => true,
): Highest =>
  new Map(
    alike.flatMap(({ people, answered, chose }) => {
      const most = isExpected(answered) ? party.others : 0;
      const ratings = answered.flatMap((item) => RATINGS.map((rating) => chose(item, rating)));
      return [people, ...ratings].flatMap(({ terms }) =>
        [...terms.keys()].map((own) => [own, most] as const),
      );
    }),
  );

/** How many of the others chose a rating. */
export const othersChose = ({ alike }: People, item: string, rating: number): Linear =>
  sum(alike.filter(({ answered }) => answered.includes(item)).map(({ chose }) => chose(item, rating)));

export const othersWithout = ({ alike }: People, item: string): Linear =>
  sum(alike.filter(({ answered }) => !answered.includes(item)).map(({ people }) => people));

/** How many in all chose a rating, those included whose answers are known. */
export const chose = (people: People, item: string, rating: number): Linear =>
  sum([
    fixed(people.party.known.filter((answers) => answers[item] === rating).length),
    othersChose(people, item, rating),
  ]);

export const answersTo = (people: People, item: string): Linear =>
  sum(RATINGS.map((rating) => chose(people, item, rating)));

export const pointsOf = (people: People, item: string): Linear =>
  sum(RATINGS.map((rating) => times(rating, chose(people, item, rating))));

/** A component is scored where at least half of its items, rounded up, are answered. */
const isEnough = (answered: number, { items }: Party): boolean =>
  answered > 0 && answered >= Math.ceil(items.length / 2);

const ratingsOf = ({ items }: Party, answers: Answers): readonly number[] =>
  items.map((item) => answers[item] ?? null).filter((rating) => rating !== null);

const scoredAlike = ({ alike, party }: People) =>
  alike.filter(({ answered }) => isEnough(answered.length, party));
const scoredKnown = ({ party }: People): readonly (readonly number[])[] =>
  party.known.map((answers) => ratingsOf(party, answers)).filter(({ length }) => isEnough(length, party));

export const scoredPeople = (people: People): Linear =>
  sum([fixed(scoredKnown(people).length), ...scoredAlike(people).map((some) => some.people)]);

/** The sum of their scores, in units. */
export const scoredUnits = (people: People): Linear =>
  sum([
    ...scoredKnown(people).map((ratings) =>
      fixed((UNITS / ratings.length) * ratings.reduce((total, rating) => total + rating, 0)),
    ),
    ...scoredAlike(people).flatMap(({ answered, chose: by }) =>
      answered.flatMap((item) =>
        RATINGS.map((rating) => times((UNITS / answered.length) * rating, by(item, rating))),
      ),
    ),
  ]);
