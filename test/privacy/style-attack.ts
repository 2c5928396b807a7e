/**
 * Who wrote this comment, going by style alone: known writing of every suspect and the comment itself as counts of
 * runs of three letters, and the suspect whose counts point most nearly in the comment's direction.
 */

const RUN = 3;

type Profile = ReadonlyMap<string, number>;

const profileOf = (text: string): Profile => {
  const letters = ` ${text.toLowerCase()} `;
  const runs = Array.from({ length: letters.length - RUN + 1 }, (_, at) => letters.slice(at, at + RUN));
  return new Map([...Map.groupBy(runs, (run) => run)].map(([run, found]) => [run, found.length]));
};

const lengthOf = (profile: Profile): number =>
  Math.sqrt([...profile.values()].reduce((sum, count) => sum + count * count, 0));

const likeness = (one: Profile, other: Profile): number => {
  const shared = [...one].reduce((sum, [run, count]) => sum + count * (other.get(run) ?? 0), 0);
  return shared / (lengthOf(one) * lengthOf(other));
};

export interface Writer {
  readonly person: string;
  /** What everybody has read of them: mails, minutes, messages. */
  readonly known: string;
}

/** The suspect whose writing is most like the comment. */
export function likelyWriter(comment: string, suspects: readonly Writer[]): string {
  const profile = profileOf(comment);
  const [first] = suspects
    .map(({ person, known }) => ({ person, like: likeness(profile, profileOf(known)) }))
    .toSorted((one, other) => other.like - one.like);
  return first?.person ?? '';
}
