import fc from 'fast-check';
import { AnonymousCountClass } from '../../src/core/disclosure/count-class.js';
import { decideGroups } from '../../src/core/disclosure/decide-groups.js';
import { Rating } from '../../src/core/questionnaires/response.js';
import { factsOf, QUESTIONNAIRE, sourceOf } from '../../src/core/reports/ballots-example.js';
import { buildReport } from '../../src/core/reports/build-report.js';
import { OpenedBallot } from '../../src/core/reports/opened-ballot.js';
import { ReportModel } from '../../src/core/reports/report-model.js';
import { tallySubject } from '../../src/core/reports/tally-subject.js';
import { shuffled } from '../../src/crypto/shuffle.js';

/** Ballots that nobody sent, and the report that they would give. */

/** Agreement, skew to the good end as people answer, and no pattern at all. */
export const anyRating = (lean: number): fc.Arbitrary<Rating> =>
  fc.oneof(
    { weight: lean, arbitrary: fc.constantFrom<Rating>(4, 5) },
    fc.constantFrom<Rating>(1, 2, 3, 4, 5),
  );
export const groupOf = (fewest: number, most: number): fc.Arbitrary<readonly Rating[]> =>
  fc.oneof(
    fc.array(anyRating(1), { minLength: fewest, maxLength: most }),
    fc.array(anyRating(6), { minLength: fewest, maxLength: most }),
    fc
      .tuple(fc.constantFrom<Rating>(1, 2, 3, 4, 5), fc.integer({ min: fewest, max: most }))
      .map(([all, count]) => Array.from({ length: count }, () => all)),
    fc
      .tuple(fc.constantFrom<Rating>(1, 2, 3, 4, 5), anyRating(1), fc.integer({ min: fewest, max: most }))
      .map(([all, one, count]) => [one, ...Array.from({ length: count - 1 }, () => all)]),
  );

export const ASKED = QUESTIONNAIRE.items.map(({ key }) => key);

export const reportOn = (ballots: readonly OpenedBallot[]): ReportModel => {
  const decision = decideGroups(factsOf(ballots));
  return buildReport(
    sourceOf(tallySubject({ subjectRef: 's', decision, ballots, questionnaire: QUESTIONNAIRE }, shuffled)),
  );
};

export interface PublishedItem {
  readonly item: string;
  readonly published: string;
  readonly countClass: AnonymousCountClass;
}

export const publishedItems = (report: ReportModel): readonly PublishedItem[] =>
  report.items.flatMap(({ item, groups }) =>
    groups.flatMap(({ score, distribution }) =>
      score.kind === 'shown' && score.countClass !== 'one'
        ? [{ item, published: JSON.stringify([score, distribution]), countClass: score.countClass }]
        : [],
    ),
  );

export const shareOf = (part: number, whole: number): string =>
  `${String(part)} of ${String(whole)} (${((100 * part) / whole).toFixed(1)} %)`;
