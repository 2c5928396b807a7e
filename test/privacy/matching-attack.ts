/**
 * Somebody has a copy of the database and wants to know which trace (a comment, a ballot) is whose. They put the suspects
 * of a subject in some order, the traces about that subject in some order, and lay the two lists side by side.
 */

type Marks = Readonly<Record<string, string | number>>;

/** Somebody who was asked about a subject, with everything about them that has an order. */
export interface Suspect {
  readonly subject: string;
  readonly person: string;
  readonly marks: Marks;
}

/** Something that one of the suspects left behind. The attack does not look at `author`; it is what it is measured by. */
export interface Trace {
  readonly subject: string;
  readonly author: string;
  readonly marks: Marks;
}

interface Pairing {
  readonly suspectMark: string;
  readonly traceMark: string;
  readonly backwards: boolean;
}

export interface AttackResult {
  readonly right: number;
  readonly total: number;
  /** A random pairing of a list with itself has one pair in its place on average, with a variance of one. */
  readonly byChance: number;
  readonly standardError: number;
  readonly pairing: Pairing;
}

interface Case {
  readonly suspects: readonly Suspect[];
  readonly traces: readonly Trace[];
}

const compare = (one: string | number = '', other: string | number = ''): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const inOrder = <Marked extends { readonly marks: Marks }>(
  marked: readonly Marked[],
  mark: string,
): Marked[] => marked.toSorted((one, other) => compare(one.marks[mark], other.marks[mark]));

function rightIn({ suspects, traces }: Case, { suspectMark, traceMark, backwards }: Pairing): number {
  const people = inOrder(suspects, suspectMark);
  const left = inOrder(traces, traceMark);
  const laid = backwards ? left.toReversed() : left;
  return laid.filter(({ author }, index) => people[index]?.person === author).length;
}

const rightInAll = (cases: readonly Case[], pairing: Pairing): number =>
  cases.reduce((right, each) => right + rightIn(each, pairing), 0);

const marksOf = (marked: readonly { readonly marks: Marks }[]): readonly string[] => [
  ...new Set(marked.flatMap(({ marks }) => Object.keys(marks))),
];

const pairingsOf = (suspects: readonly Suspect[], traces: readonly Trace[]): readonly Pairing[] =>
  marksOf(suspects).flatMap((suspectMark) =>
    marksOf(traces).flatMap((traceMark) =>
      [false, true].map((backwards) => ({ suspectMark, traceMark, backwards })),
    ),
  );

function casesOf(suspects: readonly Suspect[], traces: readonly Trace[]): readonly Case[] {
  if (traces.length === 0) throw new Error('Nothing was left behind, so this attack would measure nothing.');
  const about = Map.groupBy(traces, ({ subject }) => subject);
  return [...Map.groupBy(suspects, ({ subject }) => subject)].map(([subject, asked]) => ({
    suspects: asked,
    traces: about.get(subject) ?? [],
  }));
}

/**
 * The attacker knows every author of the first half of the subjects (friends, or their own campaign), finds out which of
 * all orders tells most about them, and is measured on the other half. So however many orders are tried, chance stays
 * chance: 1 right per subject with a standard error of √subjects.
 */
export function matchingAttack(suspects: readonly Suspect[], traces: readonly Trace[]): AttackResult {
  const cases = casesOf(suspects, traces);
  const middle = Math.floor(cases.length / 2);
  const [known, unknown] = [cases.slice(0, middle), cases.slice(middle)];
  const [pairing] = pairingsOf(suspects, traces).toSorted(
    (one, other) => rightInAll(known, other) - rightInAll(known, one),
  );
  if (pairing === undefined) throw new Error('Nothing here has an order.');
  return {
    right: rightInAll(unknown, pairing),
    total: unknown.reduce((total, each) => total + each.traces.length, 0),
    byChance: unknown.length,
    standardError: Math.sqrt(unknown.length),
    pairing,
  };
}

/** Chance and three standard errors: whatever is right more often than this was not guessed. */
export const limitOf = ({ byChance, standardError }: AttackResult): number => byChance + 3 * standardError;

/** As the battery's report prints it. */
export const figureOf = ({ right, total, byChance, standardError }: AttackResult) => ({
  figure: `${String(right)} of ${String(total)} right`,
  chance: `${String(byChance)} ± ${standardError.toFixed(1)}`,
});
