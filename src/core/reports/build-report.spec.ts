import fc from 'fast-check';
import { GroupSpread } from '../disclosure/frozen-results.js';
import { RATER_GROUPS, RaterGroup } from '../questionnaires/questionnaire.js';
import { Rating } from '../questionnaires/response.js';
import { answers, ballotsOf, commented, resultsOf, sourceOf } from './ballots-example.js';
import { buildReport } from './build-report.js';
import { OpenedBallot } from './opened-ballot.js';
import { ComponentReport, ReportModel } from './report-model.js';
import { ReportSource } from './report-source.js';

const sourceFor = (ballots: readonly OpenedBallot[]): ReportSource => sourceOf(resultsOf(ballots));

const report = (ballots: readonly OpenedBallot[], more: Partial<ReportSource> = {}): ReportModel =>
  buildReport({ ...sourceFor(ballots), ...more });

const attending = (model: ReportModel): ComponentReport => {
  const [component] = model.components;
  if (component === undefined) throw new Error('every report has four components');
  return component;
};

const scores = (model: ReportModel) =>
  Object.fromEntries(attending(model).groups.map(({ group, score }) => [group, score]));

/** Eight peers with 29 points on every item: 3.625. */
const eightPeers = ballotsOf('peer', [5, 4, 4, 4, 4, 3, 3, 2]);

describe('buildReport', () => {
  it('publishes 3.625 of eight peers as 3.5 in a band, everywhere it appears', () => {
    const model = report(eightPeers);
    const shown = { value: 3.5, bound: 'exact', step: 0.5, countClass: '5-9', band: { low: 2.5, high: 4.5 } };
    expect(scores(model)['peer']).toMatchObject(shown);
    expect(attending(model).others).toMatchObject(shown);
    expect(model.items[0]?.groups.find(({ group }) => group === 'peer')?.score).toMatchObject({
      value: 3.5,
      band: null,
    });
    expect(JSON.stringify(model)).not.toContain('3.62');
  });

  it('is the same whatever the order of ballots', () => {
    const ballot = fc.record({
      group: fc.constantFrom(...RATER_GROUPS.filter((group) => group !== 'manager')),
      response: fc
        .tuple(fc.constantFrom<Rating>(1, 2, 3, 4, 5, null), fc.constantFrom<Rating>(1, 3, 5, null))
        .map(([all, first]) => answers(all, { 'attending-1': first })),
    });
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 40 }), (ballots) => {
        expect(report(ballots.toReversed())).toEqual(report(ballots));
      }),
      { numRuns: 50 },
    );
  });

  it('does not change a single number when a group is destroyed beside the others', () => {
    const ratings = fc.array(fc.constantFrom<Rating>(1, 2, 3, 4, 5), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(ratings, (few) => {
        expect(report([...eightPeers, ...ballotsOf('other', few)])).toEqual(report(eightPeers));
      }),
      { numRuns: 30 },
    );
  });

  it('shows an item only from seven answers, and hides a second one with a hidden one', () => {
    const ballots: readonly OpenedBallot[] = [
      ...ballotsOf('peer', [5, 4, 4, 4, 4, 3]),
      { group: 'peer', response: answers(4, { 'attending-3': null }) },
    ];
    const visible = report(ballots).items.filter(
      ({ groups }) => groups.find(({ group }) => group === 'peer')?.score.kind === 'shown',
    );
    expect(visible.map(({ item }) => item).filter((item) => item.startsWith('attending'))).toEqual([
      'attending-2',
      'attending-4',
      'attending-5',
      'attending-6',
    ]);
    expect(visible).toHaveLength(22);
  });

  it('makes the others of published values only: the same shown groups give the same others', () => {
    const twelvePatients = ballotsOf('patient', [5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
    const almostTheSame = ballotsOf('peer', [4, 4, 4, 4, 4, 3, 3, 2]);
    const first = attending(report([...eightPeers, ...twelvePatients]));
    const second = attending(report([...almostTheSame, ...twelvePatients]));
    expect(second.groups).toEqual(first.groups);
    expect(second.others).toEqual(first.others);
    expect(first.others).toMatchObject({ value: 4, countClass: '5-9', step: 0.5 });
  });

  it('keeps self and the named manager out of the others', () => {
    const model = report([...eightPeers, ...ballotsOf('manager', [1])], {
      self: answers(1),
      managerName: 'Mair',
    });
    expect(attending(model).others).toEqual(attending(report(eightPeers)).others);
    expect(scores(model)['manager']).toMatchObject({ value: 1, countClass: 'one', band: null });
    expect(attending(model)).toMatchObject({ self: { value: 1 }, gap: 'rated-self-lower' });
  });

  it('shows a pool once, and its groups as hidden', () => {
    const model = report([...ballotsOf('peer', [4, 4, 4]), ...ballotsOf('other', [3, 3, 3])]);
    expect(attending(model).groups.map(({ group, score }) => [group, score.kind])).toEqual([
      ['manager', 'none'],
      ['peer', 'suppressed'],
      ['direct-report', 'suppressed'],
      ['other', 'suppressed'],
      ['pooled', 'shown'],
      ['patient', 'suppressed'],
    ]);
  });

  it('uses the campaign’s own spread from ten subjects and the assumed one below', () => {
    const spread = {
      group: 'peer' as const,
      component: 'attending' as const,
      subjects: 10,
      sumOfSquares: 4,
      degreesOfFreedom: 50,
    };
    const wide = { low: 2.5, high: 4.5 };
    const withSpread = (own: GroupSpread) => buildReport(sourceOf(resultsOf(eightPeers), [own]));
    expect(scores(withSpread(spread))['peer']).toMatchObject({
      band: { low: 3, high: 4 },
    });
    const nine = withSpread({ ...spread, subjects: 9 });
    expect(scores(nine)['peer']).toMatchObject({ band: wide });
    expect(nine.assumedSpread).toBe(true);
  });

  it('shows comments without the question, which would tell who was asked it', () => {
    const writers = eightPeers.map(({ group, response }) => ({
      group,
      response: commented(response, 'kind'),
    }));
    const source = sourceFor(writers);
    const comments = source.comments.map((comment) => ({ ...comment, question: 'keep-doing' }));
    const model = buildReport({ ...source, comments });
    expect(model.comments).toEqual({
      kind: 'shown',
      list: eightPeers.map(() => ({ kind: 'verbatim', text: 'kind' })),
    });
    expect(report(eightPeers).comments).toEqual({ kind: 'suppressed' });
  });
});

describe('buildReport at the edges', () => {
  it('has no number at all where nobody answered', () => {
    const model = report([]);
    expect(
      model.components.every(({ others, gap }) => others.kind === 'suppressed' && gap === 'not-estimable'),
    ).toBe(true);
    expect(JSON.stringify(model)).not.toContain('"value"');
    expect(model.strengths).toEqual([]);
    expect(model.assumedSpread).toBe(false);
  });

  it('shows the self score alone where only the subject answered', () => {
    const model = report([], { self: answers(4, { 'attending-1': 5 }) });
    expect(attending(model)).toMatchObject({ self: { value: 4.2 }, gap: 'not-estimable' });
    expect(model.items[0]?.self).toEqual({ kind: 'shown', value: 5 });
  });

  it('looks the same where everything is suppressed as where nobody answered', () => {
    expect(report([...ballotsOf('peer', [1, 5]), ...ballotsOf('patient', [3])])).toEqual(report([]));
  });

  it('works with patients alone', () => {
    const model = report(ballotsOf('patient', [5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3]));
    expect(attending(model).others).toEqual(scores(model)['patient']);
    expect(scores(model)['patient']).toMatchObject({ value: 4, step: 0.25, countClass: '10-19' });
    const rated = model.items.filter(({ groups }) => groups.some(({ score }) => score.kind === 'shown'));
    expect(rated).toHaveLength(8);
    expect(rated[0]?.groups.at(-1)?.distribution).toMatchObject({
      parts: [{ category: 'rarely-or-sometimes' }, { category: 'often' }],
    });
  });

  it('never tells that all answers are identical', () => {
    const same = (rating: Rating) => new Array<Rating>(8).fill(rating);
    const top = report(ballotsOf('peer', same(5)));
    expect(top).toEqual(report(ballotsOf('peer', [5, 5, 5, 5, 5, 5, 5, 4])));
    const middle = report(ballotsOf('peer', same(4)));
    expect(middle).toEqual(report(ballotsOf('peer', [4, 4, 4, 4, 4, 4, 5, 3])));
  });

  it('leaves at rest no cell, component or item with fewer answers than its threshold', () => {
    const count = fc.integer({ min: 0, max: 14 });
    const sizes = fc.record({ peer: count, other: count, 'direct-report': count, patient: count });
    const rating = fc.constantFrom<Rating>(1, 3, 5, null);
    fc.assert(
      fc.property(sizes, fc.array(rating, { minLength: 1, maxLength: 9 }), (size, pattern) => {
        const groups = Object.entries(size) as [RaterGroup, number][];
        const ballots = groups.flatMap(([group, n]) =>
          ballotsOf(
            group,
            Array.from({ length: n }, (_ballot, index) => pattern[index % pattern.length] ?? null),
          ),
        );
        for (const cell of resultsOf(ballots).cells) {
          const least = cell.group === 'patient' ? 10 : 5;
          const numbers = [
            cell.ballots,
            ...cell.components.map(({ n }) => n),
            ...cell.items.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0)),
          ];
          expect(Math.min(...numbers)).toBeGreaterThanOrEqual(least);
        }
      }),
      { numRuns: 60 },
    );
  });
});
