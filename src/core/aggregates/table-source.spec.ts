import { ballotsOf, resultsOf } from '../reports/ballots-example.js';
import { Rating } from '../questionnaires/response.js';
import { LeaderResults } from './leader-results.js';
import { leadersSpread } from './leaders-spread.js';
import { periodProblem } from './period-problem.js';
import { tableSource, WHOLE_ORGANISATION } from './table-source.js';
import { TableSource } from './table-sources.js';

const ratings = (count: number, rating: Rating): readonly Rating[] => new Array<Rating>(count).fill(rating);

const leader = (name: string, parts: Partial<LeaderResults> = {}): LeaderResults => ({
  leader: name,
  unit: 'ward',
  results: resultsOf(ballotsOf('peer', ratings(6, 4))),
  asked: 8,
  tookPart: 6,
  ...parts,
});

const made = (source: TableSource, leaders: readonly LeaderResults[]) =>
  tableSource(source, {
    divisions: [
      { id: 'medicine', parentId: null },
      { id: 'ward', parentId: 'medicine' },
    ],
    leaders,
    conditions: ['workload'],
  });

describe('what a table of a period is made from', () => {
  it('has the organisation above every unit that has no other above it', () => {
    expect(made('peer', []).units).toEqual([
      { key: WHOLE_ORGANISATION, parent: null },
      { key: 'medicine', parent: WHOLE_ORGANISATION },
      { key: 'ward', parent: 'medicine' },
    ]);
  });

  it('counts who is in no unit in the organisation alone', () => {
    expect(made('peer', [leader('Nia', { unit: null })]).leaders[0]?.units).toEqual([WHOLE_ORGANISATION]);
  });

  it('counts a leader of two campaigns once, with all ballots: six fours and five twos are 34 points of eleven', () => {
    const again = leader('Nia', { results: resultsOf(ballotsOf('peer', ratings(5, 2))) });
    const { leaders } = made('peer', [leader('Nia'), again]);
    expect(leaders).toHaveLength(1);
    const [figure] = leaders[0]?.figures ?? [];
    expect(figure?.n).toBe(11);
    expect((figure?.sum ?? 0) / (figure?.unitsPerPoint ?? 1)).toBe(34);
  });

  it('leaves pools and the line manager out', () => {
    const pooled = resultsOf([...ballotsOf('peer', ratings(3, 4)), ...ballotsOf('other', ratings(3, 4))]);
    const named = resultsOf(ballotsOf('manager', [5]));
    for (const results of [pooled, named])
      for (const source of ['peer', 'other'] as const)
        expect(made(source, [leader('Nia', { results })]).leaders[0]?.figures).toEqual([]);
  });

  it('has no figure for conditions of which nothing was kept, nor for a leader about whom nobody was asked', () => {
    const nothing = leader('Nia', { results: resultsOf([]), asked: 0, tookPart: 0 });
    expect(made('conditions', [nothing]).leaders[0]?.figures).toEqual([]);
    expect(made('participation', [nothing]).leaders[0]?.figures).toEqual([]);
  });

  it('never counts more people than were asked', () => {
    const [figure] =
      made('participation', [leader('Nia', { asked: 5, tookPart: 7 })]).leaders[0]?.figures ?? [];
    expect(figure).toMatchObject({ n: 5, sum: 5 });
  });
});

describe('how leaders differ', () => {
  const withMeans = (means: readonly number[]) =>
    means.map((mean, at) => ({
      leader: String(at),
      units: [],
      figures: [{ measure: 'helping', n: 5, sum: 5 * mean, unitsPerPoint: 1 }],
    }));

  it('is the variance of their own means, to two digits: 3 and 4, five times each, is .28', () => {
    expect(leadersSpread(withMeans([3, 3, 3, 3, 3, 4, 4, 4, 4, 4]), 'helping')).toEqual({
      meanSquare: 0.28,
      degreesOfFreedom: 9,
      assumed: false,
    });
  });

  it('is not said below ten leaders', () => {
    expect(leadersSpread(withMeans([3, 3, 3, 3, 3, 4, 4, 4, 4]), 'helping')).toBeNull();
  });
});

describe('a period', () => {
  it('can end today, not tomorrow, and not within 90 days of the last one', () => {
    const on = (untilDay: string, last: string | null) =>
      periodProblem(untilDay, { today: '2026-07-01', last });
    expect(on('2026-07-01', null)).toBeNull();
    expect(on('2026-07-02', null)).toBe('period-not-over');
    expect(on('2026-06-28', '2026-03-31')).toBe('period-too-soon');
    expect(on('2026-06-29', '2026-03-31')).toBeNull();
  });
});
