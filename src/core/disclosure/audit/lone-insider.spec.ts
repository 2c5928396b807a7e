import fc from 'fast-check';
import { Rating } from '../../questionnaires/response.js';
import { answers, QUESTIONNAIRE, resultsOf } from '../../reports/ballots-example.js';
import { OpenedBallot } from '../../reports/opened-ballot.js';
import { DISCLOSURE_RULES, DisclosureRules } from '../disclosure-rules.js';
import { distributionBy } from '../distribution.js';
import { ItemCounts } from '../frozen-results.js';
import { publish } from '../publish.js';
import { publishedMean } from '../published-mean.js';

/**
 * What a lone insider can work out, by going through possible cases here and not by the auditor's reasoning. Other people of a
 * group are alike to an insider: somebody's answer is known exactly where everybody else's is the same in every case.
 */

type Counts = ItemCounts['counts'];

const RATINGS = [1, 2, 3, 4, 5] as const;
const pointsIn = (counts: Counts): number =>
  counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
const peopleIn = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

function allCounts(n: number): readonly Counts[] {
  const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, index) => index);
  return upTo(n).flatMap((a) =>
    upTo(n - a).flatMap((b) =>
      upTo(n - a - b).flatMap((c) => upTo(n - a - b - c).map((d): Counts => [a, b, c, d, n - a - b - c - d])),
    ),
  );
}

const only = (items: number) => ({
  ...QUESTIONNAIRE,
  conditions: [],
  items: QUESTIONNAIRE.items.filter(({ component }) => component === 'attending').slice(0, items),
});

describe('a lone insider who knows how many answered', () => {
  /** Two items of one component, everybody having answered both: all 108,900 pairs of counts. */
  function worldsOfTwoItems(
    n: number,
    rules: DisclosureRules,
  ): ReadonlyMap<string, readonly (readonly Counts[])[]> {
    const questionnaire = only(2);
    const empty = resultsOf([]);
    const every = allCounts(n);
    const print = (counts: readonly Counts[]): readonly string[] => {
      const items = questionnaire.items.map(({ key }, at) => ({
        item: key,
        counts: counts[at] ?? [0, 0, 0, 0, 0],
        notObserved: 0,
      }));
      const sumUnits = items.reduce((sum, item) => sum + pointsIn(item.counts), 0);
      const components = [{ component: 'attending' as const, n, sumUnits, unitsPerPoint: 2 }];
      const cells = [{ group: 'peer' as const, ballots: n, items, components }];
      const outcomes = { ...empty.outcomes, peer: 'published' as const };
      const table = publish({ questionnaire, results: { ...empty, outcomes, cells }, spreads: [] }, rules);
      return [
        JSON.stringify(table.components[0]),
        ...table.items.map(({ groups }) => JSON.stringify(groups)),
      ];
    };
    const worlds = new Map<string, (readonly Counts[])[]>();
    const put = (key: string, world: readonly Counts[]): void => {
      const like = worlds.get(key) ?? [];
      like.push(world);
      worlds.set(key, like);
    };
    every.forEach((one, at) => {
      for (const two of every.slice(at)) {
        // The two items are alike to every rule: the other order is published the other way round.
        const [component = '', first = '', second = ''] = print([one, two]);
        put([component, first, second].join(), [one, two]);
        if (one !== two) put([component, second, first].join(), [two, one]);
      }
    });
    return worlds;
  }

  /** For every published table and everything that somebody may have answered: items of which they then know all. */
  function known(worlds: ReadonlyMap<string, readonly (readonly Counts[])[]>): number {
    let found = 0;
    for (const possible of worlds.values())
      for (const own of RATINGS.flatMap((one) => RATINGS.map((two) => [one, two] as const))) {
        const fitting = possible.filter((world) => own.every((mine, at) => (world[at]?.[mine - 1] ?? 0) > 0));
        const items = fitting.length === 0 ? [] : [0, 1];
        found += items.filter((at) => {
          const others = new Set<number>();
          for (const world of fitting)
            world[at]?.forEach((count, index) => {
              if (count - (own[at] === index + 1 ? 1 : 0) > 0) others.add(index);
            });
          return others.size === 1;
        }).length;
      }
    return found;
  }

  it('knows nobody’s answer from two items and their component, in any of all cases of seven people', () => {
    expect(known(worldsOfTwoItems(7, DISCLOSURE_RULES))).toBe(0);
  }, 240_000);

  it('would know some without the auditor, although each item by itself tells nothing', () => {
    expect(known(worldsOfTwoItems(7, { ...DISCLOSURE_RULES, mostRepairs: 0 }))).toBeGreaterThan(50);
  }, 240_000);
});

describe('a lone insider who knows how many answered one item', () => {
  const categoryOf = (rating: number): number => (rating < 3 ? 0 : rating === 3 ? 1 : 2);

  /** Everybody else having answered in one category: whether another case is published just so, in rating and in category. */
  function leaks(n: number, rules: DisclosureRules): readonly string[] {
    const spread = distributionBy(rules);
    const print = (counts: Counts): string => {
      const mean = { n: peopleIn(counts), numerator: pointsIn(counts), denominator: peopleIn(counts) };
      return JSON.stringify([publishedMean(mean, null), spread(counts)]);
    };
    const plus = (counts: Counts, rating: number, more: number): Counts => {
      const [a, b, c, d, e] = counts.map((count, index) => count + (index === rating - 1 ? more : 0));
      return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0];
    };
    const moves = RATINGS.flatMap((from) => RATINGS.filter((to) => to !== from).map((to) => ({ from, to })));
    const neighbours = (counts: Counts): readonly Counts[] =>
      moves
        .map(({ from, to }) => plus(plus(counts, from, -1), to, 1))
        .filter((moved) => moved.every((count) => count >= 0));
    const alike = Array.from({ length: n }, (_, k): readonly Counts[] => [
      [k, n - 1 - k, 0, 0, 0],
      [0, 0, 0, k, n - 1 - k],
      [0, 0, n - 1, 0, 0],
    ]).flat();
    return alike.flatMap((others) =>
      RATINGS.filter((own) => {
        const printed = print(plus(others, own, 1));
        const ratings = RATINGS.filter((rating) => (others[rating - 1] ?? 0) > 0);
        const first = neighbours(others);
        const cases = [...first, ...first.flatMap(neighbours)].filter(
          (other) => print(plus(other, own, 1)) === printed,
        );
        const ratingIsOpen =
          ratings.length > 1 ||
          cases.some((other) =>
            RATINGS.some((rating) => (other[rating - 1] ?? 0) > 0 && rating !== ratings[0]),
          );
        const categoryIsOpen =
          spread(plus(others, own, 1)).kind !== 'shown' ||
          cases.some((other) =>
            RATINGS.some(
              (rating) => (other[rating - 1] ?? 0) > 0 && categoryOf(rating) !== categoryOf(ratings[0] ?? 1),
            ),
          );
        return !ratingIsOpen || !categoryIsOpen;
      }).map((own) => `${String(n)}: ${String(own)} beside ${others.join(' ')}`),
    );
  }

  it.each([7, 8, 9, 10, 11, 12, 13, 15, 16, 19, 20, 21, 30, 40, 50, 60])(
    'knows neither a rating nor a category, from %d answers',
    (n) => {
      expect(leaks(n, DISCLOSURE_RULES)).toEqual([]);
    },
    60_000,
  );

  it('would know of five or six answers: hence items are shown from seven', () => {
    for (const n of [5, 6]) expect(leaks(n, DISCLOSURE_RULES)).not.toEqual([]);
  });

  it('would know everybody’s category if ten to fifteen answers ended in "90 % or more"', () => {
    const classes = {
      ...DISCLOSURE_RULES.classes,
      '10-19': { ...DISCLOSURE_RULES.classes['10-19'], highestPercent: 90 },
    };
    for (const n of [10, 12, 15]) expect(leaks(n, { ...DISCLOSURE_RULES, classes })).not.toEqual([]);
  });
});

describe('a lone insider in a whole group', () => {
  const questionnaire = only(6);
  const items = questionnaire.items.map(({ key }) => key);
  const ballotOf = (ratings: readonly Rating[]): OpenedBallot => ({
    group: 'peer',
    response: {
      ...answers(null),
      ratings: Object.fromEntries(items.map((item, at) => [item, ratings[at] ?? null])),
    },
  });
  const print = (people: readonly (readonly Rating[])[]): string => {
    const results = resultsOf(people.map(ballotOf));
    const table = publish({ questionnaire, results, spreads: [] }, DISCLOSURE_RULES);
    return JSON.stringify([table.sources, table.components[0], table.items]);
  };
  const shown = (printed: string): ReadonlySet<string> => {
    const [, , published] = JSON.parse(printed) as [
      unknown,
      unknown,
      { item: string; groups: { group: string; score: { kind: string } }[] }[],
    ];
    return new Set(
      published
        .filter(({ groups }) => groups.some(({ group, score }) => group === 'peer' && score.kind === 'shown'))
        .map(({ item }) => item),
    );
  };

  /** Whether somebody else can have rated this item otherwise: one or two answers changed, and all printed just the same. */
  function isOpen(
    people: readonly (readonly Rating[])[],
    insider: number,
    at: number,
    printed: string,
  ): boolean {
    const others = people.flatMap((_, index) => (index === insider ? [] : [index]));
    const given = new Set(others.map((index) => people[index]?.[at]).filter((rating) => rating !== null));
    if (given.size !== 1) return true;
    const changed = (index: number, item: number, rating: Rating, of: readonly (readonly Rating[])[]) =>
      of.map((row, who) =>
        who === index ? row.map((old, column) => (column === item ? rating : old)) : row,
      );
    const firsts = others.flatMap((index) =>
      RATINGS.filter((rating) => people[index]?.[at] !== null && !given.has(rating)).map((rating) =>
        changed(index, at, rating, people),
      ),
    );
    if (firsts.some((world) => print(world) === printed)) return true;
    return firsts.some((world) =>
      others.some((index) =>
        items.some((_, item) =>
          [...RATINGS, null].some(
            (rating) =>
              (item !== at || rating !== null) &&
              world[index]?.[item] !== rating &&
              print(changed(index, item, rating, world)) === printed,
          ),
        ),
      ),
    );
  }

  const high = fc.constantFrom<Rating>(5, 5, 5, 5, 4, null);
  const any = fc.constantFrom<Rating>(1, 2, 3, 4, 5, 5, null);
  const row = fc.tuple(high, high, high, high, high, any);
  const people = fc
    .integer({ min: 7, max: 9 })
    .chain((n) =>
      fc.tuple(fc.array(row, { minLength: n - 1, maxLength: n - 1 }), fc.tuple(any, any, any, any, any, any)),
    );

  it('knows nobody’s answer to a shown item, whoever skipped what', () => {
    fc.assert(
      fc.property(people, ([others, own]) => {
        const all = [own, ...others];
        const printed = print(all);
        for (const item of shown(printed)) expect(isOpen(all, 0, items.indexOf(item), printed)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  const five = (own: readonly Rating[], fourth: readonly Rating[]) => {
    const top: readonly Rating[] = [5, 5, 5, 5, 5, 5];
    return print([own, top, top, top, fourth]);
  };

  it('is not shown the score of five where it would say that all others gave the highest', () => {
    const top: readonly Rating[] = [5, 5, 5, 5, 5, 5];
    expect(five([1, 1, 1, 1, 2, 2], top)).not.toContain('"value":4.5');
    expect(five([1, 1, 1, 1, 1, 1], top)).toContain('"value":4,');
    expect(five([2, 2, 2, 2, 2, 2], [5, 5, 5, 5, 5, 4])).toContain('"value":4.5');
  });
});
