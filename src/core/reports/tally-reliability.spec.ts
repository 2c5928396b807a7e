import { decideGroups } from '../disclosure/decide-groups.js';
import { Language } from '../language.js';
import { COMPONENTS, RaterGroup } from '../questionnaires/questionnaire.js';
import { Rating } from '../questionnaires/response.js';
import { answers, factsOf, QUESTIONNAIRE } from './ballots-example.js';
import { OpenedBallot } from './opened-ballot.js';
import { SubjectBallots, tallyReliability } from './tally-reliability.js';

/** Ratings that differ between leaders, raters and items; the digits of a number mixed, so that they repeat from run to run. */
const ratingOf = (leader: number, rater: number, item: number): Rating => {
  const mixed = (leader * 7 + rater * 13 + item * 5 + ((leader * rater) % 3) * item) % 11;
  return [1, 2, 3, 4, 5][Math.min(4, Math.floor((mixed + (leader % 4) * 3) / 4))] as Rating;
};

interface Wish {
  readonly leaders: number;
  readonly raters: number;
  readonly group?: RaterGroup;
  readonly language?: Language;
}

const ballot = (leader: number, rater: number, { group = 'peer', language = 'en' }: Wish): OpenedBallot => ({
  group,
  language,
  response: answers(
    3,
    Object.fromEntries(QUESTIONNAIRE.items.map(({ key }, item) => [key, ratingOf(leader, rater, item)])),
  ),
});

const subject = (leader: number, ballots: readonly OpenedBallot[]): SubjectBallots => ({
  subjectRef: `L${String(leader)}`,
  decision: decideGroups(factsOf(ballots)),
  ballots,
});

const campaign = (wish: Wish): readonly SubjectBallots[] =>
  Array.from({ length: wish.leaders }, (_, leader) =>
    subject(
      leader,
      Array.from({ length: wish.raters }, (_unused, rater) => ballot(leader, rater, wish)),
    ),
  );

const tally = (subjects: readonly SubjectBallots[]) => tallyReliability(subjects, QUESTIONNAIRE);

describe('tallyReliability', () => {
  it('is kept for each component from 100 ballots about ten subjects', () => {
    const kept = tally(campaign({ leaders: 10, raters: 10 }));
    expect(kept.map(({ component }) => component)).toEqual([...COMPONENTS]);
    expect(kept[0]).toMatchObject({
      group: 'peer',
      language: 'en',
      ballotsAtLeast: 100,
      subjectsAtLeast: 10,
    });
    expect(kept[0]?.alpha).not.toBeNull();
    expect(kept[0]?.items).toHaveLength(6);
  });

  it('is not kept for fewer ballots or fewer subjects', () => {
    expect(tally(campaign({ leaders: 11, raters: 9 }))).toEqual([]);
    expect(tally(campaign({ leaders: 9, raters: 12 }))).toEqual([]);
    expect(tally([])).toEqual([]);
  });

  it('keeps two decimals and no count but its size', () => {
    const [kept] = tally(campaign({ leaders: 12, raters: 14 }));
    expect(kept).toMatchObject({ ballotsAtLeast: 100, subjectsAtLeast: 10 });
    const { alpha, alphaLow, icc1 } = kept ?? {};
    for (const value of [alpha, alphaLow, icc1]) {
      expect(value).not.toBeNull();
      expect(Number((value ?? NaN).toFixed(2))).toBe(value);
    }
  });

  it('is kept for each language by itself, and for none that too few used', () => {
    const english = campaign({ leaders: 10, raters: 10 });
    const withWelsh = (raters: number) =>
      english.map(({ ballots }, leader) =>
        subject(leader, [...ballots, ...campaign({ leaders: 10, raters, language: 'cy' })[leader]!.ballots]),
      );
    expect(tally(withWelsh(1))).toEqual(tally(english));
    expect(new Set(tally(withWelsh(10)).map(({ language }) => language))).toEqual(new Set(['en', 'cy']));
  });

  it('takes in no ballot of a pool, of a group that is destroyed, or without a language', () => {
    expect(tally(campaign({ leaders: 40, raters: 4 }))).toEqual([]);
    const spoiled = campaign({ leaders: 30, raters: 5 }).map((own) => ({
      ...own,
      ballots: own.ballots.slice(1),
    }));
    expect(tally(spoiled)).toEqual([]);
    const silent = campaign({ leaders: 10, raters: 10 }).map((own) => ({
      ...own,
      ballots: own.ballots.map(({ group, response }) => ({ group, response })),
    }));
    expect(tally(silent)).toEqual([]);
  });

  it('asks patients about their own items', () => {
    const [kept] = tally(campaign({ leaders: 10, raters: 10, group: 'patient' }));
    expect(kept?.items.map(({ item }) => item)).toEqual(['attending-1', 'attending-2']);
    expect(kept?.omega).toBeNull();
  });

  it('has no coefficients where everybody said the same', () => {
    const same = campaign({ leaders: 10, raters: 10 }).map((own) => ({
      ...own,
      ballots: own.ballots.map((one) => ({ ...one, response: answers(4) })),
    }));
    expect(tally(same)[0]).toMatchObject({ alpha: null, alphaLow: null, omega: null, icc1: null });
  });
});
