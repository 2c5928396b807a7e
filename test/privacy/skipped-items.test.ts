import fc from 'fast-check';
import { Rating } from '../../src/core/questionnaires/response.js';
import { answers, QUESTIONNAIRE } from '../../src/core/reports/ballots-example.js';
import { OpenedBallot } from '../../src/core/reports/opened-ballot.js';
import { ReportModel } from '../../src/core/reports/report-model.js';
import { SMALLEST_ITEM } from './insider.js';
import { anyRating, ASKED, publishedItems, reportOn, shareOf } from './invented-reports.js';
import { recordLeak } from './leak-figures.js';

describe('A19 an item that some skipped', () => {
  const RATERS = 9;
  const [first, second] = ['attending-1', 'attending-2'];

  /** So many answer the item; the others leave it out and answer everything else. */
  const skipped = (item: string, effective: number, rated: Rating): readonly OpenedBallot[] =>
    Array.from({ length: RATERS }, (_, index) => ({
      group: 'peer',
      response: answers(4, { [item]: index < effective ? rated : null }),
    }));

  const shownOf = (report: ReportModel): readonly string[] => publishedItems(report).map(({ item }) => item);
  const cellOf = (report: ReportModel, item: string): unknown =>
    report.items.find((candidate) => candidate.item === item)?.groups.find(({ group }) => group === 'peer');

  it('A19 is hidden with one to six answers, and looks like one that nobody answered', () => {
    const nobody = JSON.stringify(cellOf(reportOn(skipped(first, 0, 5)), first));
    const looks = [1, 2, 3, 4, 5, 6].map((effective) => {
      const report = reportOn(skipped(first, effective, 5));
      return { shown: shownOf(report).includes(first), cell: JSON.stringify(cellOf(report, first)) };
    });
    expect(looks.filter(({ shown }) => shown)).toEqual([]);
    expect(new Set(looks.map(({ cell }) => cell))).toEqual(new Set([nobody]));
    recordLeak({
      id: 'A19',
      tried: 'one item answered by one to six of nine raters',
      figure: `${shareOf(looks.filter(({ shown, cell }) => shown || cell !== nobody).length, looks.length)} told from an unanswered one`,
      chance: null,
    });
    for (const effective of [7, 8, 9])
      expect(shownOf(reportOn(skipped(first, effective, 5)))).toContain(first);
  });

  it('A19 is never hidden alone in its component: the second one cannot be told from it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ASKED),
        fc.integer({ min: 0, max: 9 }),
        anyRating(1),
        (item, effective, rated) => {
          const report = reportOn(skipped(item, effective, rated));
          const component = QUESTIONNAIRE.items.find(({ key }) => key === item)?.component;
          const hidden = QUESTIONNAIRE.items.filter(
            ({ key, component: its }) => its === component && !shownOf(report).includes(key),
          );
          expect(hidden).toHaveLength(effective < SMALLEST_ITEM ? 2 : 0);
          expect(
            new Set(hidden.map(({ key }) => JSON.stringify(cellOf(report, key)))).size,
          ).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  /** The component beside its shown items gives what the two hidden ones have together, not what either has. */
  it('A19 is not to be had by subtraction: answers exchanged between the two hidden items change nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRating(1), anyRating(1)), { minLength: 5, maxLength: 6 }), (pairs) => {
        const report = (turned: boolean): ReportModel =>
          reportOn(
            Array.from({ length: RATERS }, (_, index) => {
              const [one = null, two = null] = pairs[index] ?? [];
              const given = turned ? [two, one] : [one, two];
              return {
                group: 'peer',
                response: answers(4, { [first]: given[0] ?? null, [second]: given[1] ?? null }),
              };
            }),
          );
        expect(shownOf(report(false))).not.toContain(second);
        expect(JSON.stringify(report(true))).toBe(JSON.stringify(report(false)));
      }),
      { numRuns: 100 },
    );
  });
});
