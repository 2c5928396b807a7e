import { QUESTIONNAIRE } from '../../src/core/reports/ballots-example.js';
import { recordLeak } from './leak-figures.js';
import {
  ALIKE,
  HIDDEN_BY_ROUNDING,
  ONE_ABOVE_FOUR,
  ONE_AGAINST_FOUR,
  ONE_HIDDEN,
  ONE_LOW_OF_FIVE,
  ONE_LOW_OF_SEVEN,
  ONE_NEAR_SEVEN,
  ONE_OUTSIDE_SEVEN,
  ONE_OUTSIDE_TEN,
  SHOWN_BY_ROUNDING,
} from './reconstruction-cases.js';
import { Solver, startSolver } from './reconstruction-equations.js';
import { Passage } from './reconstruction-passages.js';
import { Answers } from './reconstruction-people.js';
import { printedOf } from './reconstruction-publisher.js';
import { countIn, OUR_RULES, partsOf, PublicRules, tripleOf, vectorsOf } from './reconstruction-rules.js';
import { foundBy, foundWithoutCount, publishedOf } from './reconstruction-service.js';
import { Reconstructed } from './reconstruction.js';

/** Reports that lack one rule: the attacker has to come through, or it would show nothing that it finds nothing elsewhere. */

interface Weakness {
  readonly rule: string;
  readonly sheets: readonly Answers[];
  readonly off: Partial<PublicRules>;
}

const UNAUDITED: PublicRules = { ...OUR_RULES, repairs: 'none' };

/** The service’s own code prints all of these. */
const WEAKNESSES: readonly Weakness[] = [
  { rule: 'items shown from five answers', sheets: ONE_LOW_OF_FIVE, off: { answersForItem: 5 } },
  { rule: 'no second item hidden beside the first', sheets: ONE_HIDDEN, off: { besideHidden: 'none' } },
  { rule: 'means to the hundredth', sheets: ONE_LOW_OF_SEVEN, off: { rounding: 'exact' } },
  { rule: 'means near the ends said', sheets: ONE_NEAR_SEVEN, off: { ends: 'said' } },
  { rule: 'distributions from five answers', sheets: ONE_OUTSIDE_SEVEN, off: { answersForDistribution: 5 } },
  { rule: '"90 % or more" below twenty', sheets: ONE_OUTSIDE_TEN, off: { nearlyAll: 'open-from-90' } },
  {
    rule: 'categories neither merged nor open at the end',
    sheets: ONE_OUTSIDE_TEN,
    off: { categories: 'plain', nearlyAll: 'said' },
  },
];

/** No rule but the auditor stands before these. */
const FOR_THE_AUDITOR = {
  'one against four, all at the top': ONE_AGAINST_FOUR,
  'one against four, all at the bottom': ONE_ABOVE_FOUR,
  'two hidden items between rounded numbers': HIDDEN_BY_ROUNDING,
  'six rounded items and their component': SHOWN_BY_ROUNDING,
} as const;

let solver: Solver;

beforeAll(async () => {
  solver = await startSolver();
});

const found = (sheets: readonly Answers[], rules: PublicRules, passages = publishedOf(sheets, rules)) =>
  foundBy(sheets[0] ?? {}, { sheets, passages, rules }, solver);

const printed = (sheets: readonly Answers[], rules: PublicRules): readonly Passage[] =>
  printedOf(
    {
      group: 'peer',
      sheets,
      itemsOf: (component) =>
        QUESTIONNAIRE.items.filter((item) => item.component === component).map(({ key }) => key),
    },
    rules,
  );

/** What it says of the others, who are all but the first, is so. */
const isTrue =
  (sheets: readonly Answers[]) =>
  ({ item, rating, orSkipped }: Reconstructed): boolean =>
    sheets
      .slice(1)
      .map((answers) => answers[item] ?? null)
      .every((given) => given === rating || (orSkipped && given === null));

const expectCaught = (rule: string, sheets: readonly Answers[], claims: readonly Reconstructed[]): void => {
  expect(claims).not.toEqual([]);
  expect(claims.filter((claim) => !isTrue(sheets)(claim))).toEqual([]);
  const tried = `a lone insider searches for answers: ${rule}`;
  recordLeak({ id: 'A17 weakened', tried, figure: `${String(claims.length)} items known`, chance: null });
};

describe('A17 weakened: an insider knows what all the others answered', () => {
  it.each(WEAKNESSES)('A17 weakened: with $rule', ({ rule, sheets, off }) => {
    expectCaught(rule, sheets, found(sheets, { ...UNAUDITED, ...off }));
    expect(found(sheets, UNAUDITED)).toEqual([]);
  });

  it('A17 weakened: with standard deviations to the hundredth', () => {
    const rules: PublicRules = { ...UNAUDITED, deviations: 'printed' };
    expectCaught('standard deviations', ALIKE, found(ALIKE, rules, printed(ALIKE, rules)));
    expect(found(ALIKE, UNAUDITED)).toEqual([]);
  });

  it('A17 weakened: with exact counts, even where nobody told the insider how many answered', () => {
    const rules: PublicRules = { ...UNAUDITED, counts: 'exact' };
    const sheets = SHOWN_BY_ROUNDING;
    expectCaught('exact counts', sheets, found(sheets, rules, printed(sheets, rules)));
    const attack = { sheets, passages: publishedOf(sheets, UNAUDITED), rules: UNAUDITED };
    expect(foundWithoutCount(sheets[0] ?? {}, attack, solver)).toEqual([]);
  });

  it.each(Object.entries(FOR_THE_AUDITOR))('A17 weakened: without the auditor, %s', (rule, sheets) => {
    expectCaught(`no auditor, ${rule}`, sheets, found(sheets, UNAUDITED));
  });
});

describe('A17 merged categories and the open end', () => {
  /** Of every way in which so many can answer one item, by what is printed beside the mean. */
  const determinedWith = (rules: PublicRules): number => {
    const vectors = [10, 11, 12].flatMap(vectorsOf);
    const worlds = Map.groupBy(vectors, (vector) =>
      JSON.stringify([countIn(vector), partsOf(tripleOf(vector), rules)]),
    );
    return [...worlds.values()].filter((possible) =>
      [0, 1, 2, 3, 4].some((own) => {
        const rests = possible.filter((vector) => (vector[own] ?? 0) > 0);
        const chosen = [0, 1, 2, 3, 4].filter((at) =>
          rests.some((vector) => (vector[at] ?? 0) > (at === own ? 1 : 0)),
        );
        return chosen.length === 1;
      }),
    ).length;
  };

  it('A17 cover for each other: either alone keeps single answers from a lone insider, neither does not', () => {
    expect(determinedWith({ ...UNAUDITED, categories: 'plain' })).toBe(0);
    expect(determinedWith({ ...UNAUDITED, nearlyAll: 'said' })).toBe(0);
    expect(determinedWith({ ...UNAUDITED, categories: 'plain', nearlyAll: 'said' })).toBeGreaterThan(0);
  });
});
