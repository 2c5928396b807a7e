import { CLASS_RULES, ClassRule } from '../../src/core/disclosure/count-class.js';
import { DISCLOSURE_RULES, DisclosureRules } from '../../src/core/disclosure/disclosure-rules.js';
import { publish } from '../../src/core/disclosure/publish.js';
import { QUESTIONNAIRE, resultsOf } from '../../src/core/reports/ballots-example.js';
import { OpenedBallot } from '../../src/core/reports/opened-ballot.js';
import { Rating } from '../../src/core/questionnaires/response.js';
import { Solver } from './reconstruction-equations.js';
import { Passage, passagesOf } from './reconstruction-passages.js';
import { Answers, Party } from './reconstruction-people.js';
import { PublicRules } from './reconstruction-rules.js';
import { Reconstructed, reconstructed } from './reconstruction.js';

/** Answer sheets of one group of peers, and what the service’s own code would publish of them. */

export const ballotsOf = (sheets: readonly Answers[]): readonly OpenedBallot[] =>
  sheets.map((ratings) => ({
    group: 'peer',
    response: { ratings: ratings as Readonly<Record<string, Rating>>, comments: [], conditions: [] },
  }));

const classOf = (rule: ClassRule, rules: PublicRules): ClassRule => ({
  ...rule,
  ...(rules.rounding === 'exact' ? { stepsPerPoint: 100 } : {}),
  ...(rules.ends === 'said' ? { ceiling: 6, floor: 0 } : {}),
  ...(rules.nearlyAll === 'open' ? {} : { highestPercent: rules.nearlyAll === 'said' ? 200 : 90 }),
});

/** The rules as the service takes them. Exact counts and deviations it has no words for. */
export const recordOf = (rules: PublicRules): DisclosureRules => ({
  ...DISCLOSURE_RULES,
  classes: {
    '5-9': classOf(CLASS_RULES['5-9'], rules),
    '10-19': classOf(CLASS_RULES['10-19'], rules),
    '20-plus': classOf(CLASS_RULES['20-plus'], rules),
  },
  answersForItem: rules.answersForItem,
  leastHiddenItems: rules.besideHidden === 'second' ? DISCLOSURE_RULES.leastHiddenItems : 1,
  distribution: {
    ...DISCLOSURE_RULES.distribution,
    answers: rules.answersForDistribution,
    ...(rules.categories === 'plain' ? { answersPerCategory: 0 } : {}),
  },
  mostRepairs: rules.repairs === 'none' ? 0 : DISCLOSURE_RULES.mostRepairs,
});

export const publishedOf = (sheets: readonly Answers[], rules: PublicRules): readonly Passage[] =>
  passagesOf(
    publish(
      { questionnaire: QUESTIONNAIRE, results: resultsOf(ballotsOf(sheets)), spreads: [] },
      recordOf(rules),
    ),
  );

/** Those among a group who know each other’s answers, and how many they do not know. */
export const partyOf = (
  { items }: Passage,
  sheets: readonly Answers[],
  known: readonly Answers[],
): readonly Party[] => [
  { items: items.map(({ item }) => item), known, others: sheets.length - known.length },
];

export interface Attack {
  readonly sheets: readonly Answers[];
  readonly passages: readonly Passage[];
  readonly rules: PublicRules;
}

/** What one of them, whose own answers these are, finds out about the rest. */
export const foundBy = (
  own: Answers,
  { sheets, passages, rules }: Attack,
  solver: Solver,
): readonly Reconstructed[] =>
  passages.flatMap((passage) => {
    const found = reconstructed({ passage, rules }, partyOf(passage, sheets, [own]), solver);
    if (found === null) throw new Error('Nothing fits: this was printed by other rules.');
    return found;
  });

/** All that the class of a group's ballots says. */
const FIVE_TO_NINE = [5, 6, 7, 8, 9];

/** The same by somebody who does not know how many answered: it has to hold of every number of people that fits. */
export function foundWithoutCount(
  own: Answers,
  { passages, rules }: Attack,
  solver: Solver,
): readonly Reconstructed[] {
  return passages.flatMap((passage) => {
    const bySize = FIVE_TO_NINE.flatMap((size) => {
      const items = passage.items.map(({ item }) => item);
      const found = reconstructed({ passage, rules }, [{ items, known: [own], others: size - 1 }], solver);
      return found === null ? [] : [found];
    });
    const same =
      (one: Reconstructed) =>
      (other: Reconstructed): boolean =>
        one.item === other.item && one.rating === other.rating;
    return (bySize[0] ?? []).filter((one) => bySize.every((found) => found.some(same(one))));
  });
}

/** People who answered alike find out alike. */
export const differentSheets = (sheets: readonly Answers[]): readonly Answers[] => [
  ...new Map(sheets.map((answers) => [JSON.stringify(answers), answers])).values(),
];

export const foundByAnybody = (attack: Attack, solver: Solver): readonly Reconstructed[] =>
  differentSheets(attack.sheets).flatMap((own) => foundBy(own, attack, solver));
