import { AggregateRules } from './aggregate-rules.js';
import { ballotsNeeded, Crowd, isEmpty, together } from './crowd.js';

/** Which units are published, as a list that several options share parts of. */
export type Picks =
  null | { readonly unit: number; readonly before: Picks } | { readonly one: Picks; readonly other: Picks };

/** One way to publish a part of the tree. */
export interface Option {
  /** Cells with leaders that are not published, and the ballots in them, which decide where the first tie. */
  readonly lost: number;
  readonly lostBallots: number;
  /** Leaders in no published cell of this part: they fall to the next published unit above. */
  readonly rest: Crowd;
  readonly picks: Picks;
}

/** More than enough of everything: beyond it, more helps nobody. */
export interface Enough {
  readonly leaders: number;
  readonly ballots: number;
}

export const enoughFor = (everybody: Crowd, rules: AggregateRules): Enough => ({
  leaders: rules.leaders,
  ballots: ballotsNeeded(everybody.heaviest, rules),
});

const costsMore = (a: Option, b: Option): number => a.lost - b.lost || a.lostBallots - b.lostBallots;

/** Whether `rest` passes together with whatever comes later if `other` does. */
const isAsGood = (rest: Crowd, other: Crowd, enough: Enough): boolean =>
  isEmpty(rest) === isEmpty(other) &&
  rest.heaviest <= other.heaviest &&
  rest.leaders >= Math.min(other.leaders, enough.leaders) &&
  rest.ballots >= Math.min(other.ballots, enough.ballots);

/** As many are kept at most. Below, the search is exact: an option is dropped only for one that is as good and costs no more. */
const KEPT = 48;

export const keepBest = (options: readonly Option[], enough: Enough): readonly Option[] => {
  const kept: Option[] = [];
  for (const option of options.toSorted(costsMore)) {
    if (kept.length === KEPT) break;
    if (!kept.some(({ rest }) => isAsGood(rest, option.rest, enough))) kept.push(option);
  }
  return kept;
};

/** Every option of one part with every option of another. */
export const combine = (some: readonly Option[], others: readonly Option[]): readonly Option[] =>
  some.flatMap((one) =>
    others.map((other) => ({
      lost: one.lost + other.lost,
      lostBallots: one.lostBallots + other.lostBallots,
      rest: together(one.rest, other.rest),
      picks:
        one.picks === null
          ? other.picks
          : other.picks === null
            ? one.picks
            : { one: one.picks, other: other.picks },
    })),
  );

export const unitsPicked = (picks: Picks): readonly number[] => {
  const units: number[] = [];
  const open: Picks[] = [picks];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === null) continue;
    if ('unit' in next) {
      units.push(next.unit);
      open.push(next.before);
    } else open.push(next.one, next.other);
  }
  return units;
};
