import fc from 'fast-check';
import { RATER_GROUPS } from '../questionnaires/questionnaire.js';
import { Rating } from '../questionnaires/response.js';
import { answers, ballotsOf, QUESTIONNAIRE, resultsOf } from '../reports/ballots-example.js';
import { buildReport } from '../reports/build-report.js';
import { sourceOf } from '../reports/ballots-example.js';
import { OpenedBallot } from '../reports/opened-ballot.js';
import { ScoreByGroup } from '../reports/report-model.js';
import { tableDefects } from './audit/table-defects.js';
import { DISCLOSURE_RULES } from './disclosure-rules.js';
import { PublishableTable, PublishedNumbers } from './publishable-table.js';
import { publish } from './publish.js';

const rawOf = (ballots: readonly OpenedBallot[]) => ({
  questionnaire: QUESTIONNAIRE,
  results: resultsOf(ballots),
  spreads: [],
});
const publishedOf = (ballots: readonly OpenedBallot[]): PublishableTable =>
  publish(rawOf(ballots), DISCLOSURE_RULES);

const rating = fc.constantFrom<Rating>(1, 2, 3, 4, 4, 5, 5, 5, null);
const ballot = fc.record({
  group: fc.constantFrom(...RATER_GROUPS.filter((group) => group !== 'manager')),
  response: fc
    .tuple(rating, rating, rating)
    .map(([all, first, second]) => answers(all, { 'attending-1': first, 'helping-2': second })),
});
const campaigns = fc.array(ballot, { maxLength: 60 });

const scoresIn = (table: PublishedNumbers): readonly ScoreByGroup[] =>
  table.components.flatMap(({ groups }) => groups).filter(({ group }) => group !== 'manager');

describe('publish', () => {
  it('gives the same table whoever answered first', () => {
    fc.assert(
      fc.property(campaigns, fc.infiniteStream(fc.nat()), (ballots, dice) => {
        const shuffled = ballots
          .map((one) => ({ one, at: dice.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(publishedOf(shuffled)).toEqual(publishedOf(ballots));
      }),
      { numRuns: 40 },
    );
  });

  it('changes no number when a group is answered by too few', () => {
    fc.assert(
      fc.property(campaigns, fc.array(rating, { maxLength: 4 }), (ballots, few) => {
        // Two groups that are too small could be shown together; here the added one stays alone.
        const of = (wanted: string) => ballots.filter(({ group }) => group === wanted);
        const [peers, patients] = [of('peer'), of('patient')];
        const without = [...(peers.length < 5 ? [] : peers), ...(patients.length < 10 ? [] : patients)];
        expect(publishedOf([...without, ...ballotsOf('other', few)])).toEqual(publishedOf(without));
      }),
      { numRuns: 40 },
    );
  });

  it('gives equal bands to equal published scores: a band tells no count', () => {
    fc.assert(
      fc.property(campaigns, campaigns, (one, other) => {
        const bands = new Map<string, unknown>();
        for (const { group, score } of [...scoresIn(publishedOf(one)), ...scoresIn(publishedOf(other))]) {
          if (score.kind !== 'shown') continue;
          const audience = group === 'patient' ? 'patient' : 'colleague';
          const key = [audience, score.countClass, score.value, score.bound].join(' ');
          expect(score.band).toEqual(bands.get(key) ?? score.band);
          bands.set(key, score.band);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('orders strengths by published values alone: the same values give the same order', () => {
    const eight = (sums: readonly Rating[]) => publishedOf(ballotsOf('peer', sums));
    const [one, other] = [eight([5, 4, 4, 4, 4, 3, 3, 2]), eight([4, 4, 4, 4, 4, 3, 3, 2])];
    expect(one.items).toEqual(other.items);
    const strengths = (ballots: readonly OpenedBallot[]) =>
      buildReport(sourceOf(resultsOf(ballots))).strengths;
    expect(strengths(ballotsOf('peer', [5, 4, 4, 4, 4, 3, 3, 2]))).toEqual(
      strengths(ballotsOf('peer', [4, 4, 4, 4, 4, 3, 3, 2])),
    );
  });

  it('makes nothing that the rules do not allow', () => {
    fc.assert(
      fc.property(campaigns, (ballots) => {
        const raw = rawOf(ballots);
        expect(tableDefects(raw, publish(raw, DISCLOSURE_RULES), DISCLOSURE_RULES)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what the rules do not allow is found in a table', () => {
  const raw = rawOf(ballotsOf('peer', [5, 4, 4, 4, 4, 3, 3, 2]));
  const few = rawOf(ballotsOf('peer', [5, 4, 4, 4, 4, 3]));
  const weaker = (change: object) => publish(raw, { ...DISCLOSURE_RULES, mostRepairs: 0, ...change });
  const finer = {
    ...DISCLOSURE_RULES.classes,
    '5-9': { ...DISCLOSURE_RULES.classes['5-9'], stepsPerPoint: 100 },
  };

  it.each([
    ['a mean to two decimals', raw, weaker({ classes: finer }), 'wrong-step'],
    [
      'an item of six answers',
      few,
      publish(few, { ...DISCLOSURE_RULES, mostRepairs: 0, answersForItem: 5 }),
      'too-few-answers',
    ],
    [
      'how eight answers spread',
      raw,
      weaker({ distribution: { ...DISCLOSURE_RULES.distribution, answers: 5 } }),
      'wrong-share',
    ],
    ['a group that was not opened', few, weaker({}), 'wrong-class'],
  ])('%s', (_what, source, table, defect) => {
    const found = tableDefects(source, table, DISCLOSURE_RULES);
    expect(found.length).toBeGreaterThan(0);
    if (defect !== 'wrong-class') expect(found).toContain(defect);
  });
});
