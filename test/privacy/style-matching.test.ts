import fc from 'fast-check';
import { decideGroups } from '../../src/core/disclosure/decide-groups.js';
import {
  answers,
  ballotsOf,
  commented,
  factsOf,
  QUESTIONNAIRE,
} from '../../src/core/reports/ballots-example.js';
import { tallySubject } from '../../src/core/reports/tally-subject.js';
import { shuffled } from '../../src/crypto/shuffle.js';
import { recordLeak } from './leak-figures.js';
import { likelyWriter, Writer } from './style-attack.js';

const SUBJECTS = 200;
const RATERS = 8;
const KNOWN_SENTENCES = 25;

/** Invented ways to write: people differ in what they call things, how they join and how they end their sentences. */
const HABITS = {
  name: ['she', 'our manager', 'my boss', 'the lead', 'she always', 'one'],
  join: [' and ', ', ', ' – ', ' but also ', '; ', ' & '],
  degree: ['really ', 'very ', 'quite ', '', 'so ', 'truly '],
  end: ['.', '!', '...', '. Thank you.', '', '. Diolch.'],
} as const;
const CONTENT = [
  'listens before deciding',
  'makes time on a busy shift',
  'notices who is tired',
  'asks what would help',
  'explains why things change',
  'is calm when it is hard',
  'says sorry when it is due',
  'shares what the board said',
  'keeps to what was agreed',
  'lets people finish',
  'could answer mails sooner',
  'could trust the team more',
] as const;

type Habit = Readonly<Record<keyof typeof HABITS, string>>;
interface Person {
  readonly habit: Habit;
  /** Which contents their sentences have: first those that are known, last the comment. */
  readonly said: readonly (readonly [string, string])[];
}

const habit: fc.Arbitrary<Habit> = fc.record({
  name: fc.constantFrom(...HABITS.name),
  join: fc.constantFrom(...HABITS.join),
  degree: fc.constantFrom(...HABITS.degree),
  end: fc.constantFrom(...HABITS.end),
});
const pair = fc.tuple(fc.constantFrom(...CONTENT), fc.constantFrom(...CONTENT));
const person = (how: fc.Arbitrary<Habit>): fc.Arbitrary<Person> =>
  fc.record({
    habit: how,
    said: fc.array(pair, { minLength: KNOWN_SENTENCES + 1, maxLength: KNOWN_SENTENCES + 1 }),
  });

const sentence = ({ name, join, degree, end }: Habit, [one, two]: readonly [string, string]): string =>
  `${name} ${degree}${one}${join}${two}${end}`;

/** The comments that a report about these raters quotes, in the order in which it quotes them. */
const publishedFrom = (comments: readonly string[]): readonly string[] => {
  const ballots = comments.map((comment) => ({
    group: 'peer' as const,
    response: commented(answers(4), comment),
  }));
  const decision = decideGroups(
    factsOf(
      ballotsOf(
        'peer',
        comments.map(() => 4),
      ),
    ),
  );
  const opened = { subjectRef: 's', decision, ballots, questionnaire: QUESTIONNAIRE };
  return tallySubject(opened, shuffled).comments.map(({ text }) => text);
};

interface Measured {
  readonly right: number;
  readonly total: number;
}

const measure = (people: readonly Person[]): Measured => {
  const writers: readonly Writer[] = people.map(({ habit: own, said }, index) => ({
    person: String(index),
    known: said
      .slice(0, KNOWN_SENTENCES)
      .map((words) => sentence(own, words))
      .join(' '),
  }));
  const comments = people.map(({ habit: own, said }) => sentence(own, said.at(-1) ?? ['', '']));
  const published = publishedFrom(comments);
  const right = published.filter((text) => comments[Number(likelyWriter(text, writers))] === text);
  return { right: right.length, total: published.length };
};

const measureAll = (how: fc.Arbitrary<Habit>): Measured => {
  const cases = fc.sample(fc.noBias(fc.array(person(how), { minLength: RATERS, maxLength: RATERS })), {
    numRuns: SUBJECTS,
    seed: 31,
  });
  const measured = cases.map(measure);
  return {
    right: measured.reduce((sum, { right }) => sum + right, 0),
    total: measured.reduce((sum, { total }) => sum + total, 0),
  };
};

const figureOf = ({ right, total }: Measured): string =>
  `${String(right)} of ${String(total)} right (${((100 * right) / total).toFixed(0)} %)`;

describe('A31 the writers of published comments, by their style', () => {
  const share = 1 / RATERS;

  it('A31 (measured, not promised) are found by the letters they use, where their other writing is known', () => {
    const measured = measureAll(habit);
    expect(measured.total).toBe(SUBJECTS * RATERS);
    recordLeak({
      id: 'A31',
      tried: 'runs of three letters of invented writers against the comments of a report',
      figure: figureOf(measured),
      chance: `${(100 * share).toFixed(0)} %`,
    });
  });

  it('A31 the measurement is fair: writers without a style of their own are found no more often than by chance', () => {
    const same = fc.constant({ name: 'she', join: ' and ', degree: '', end: '.' });
    const { right, total } = measureAll(same);
    const standardError = Math.sqrt(total * share * (1 - share));
    recordLeak({
      id: 'A31',
      tried: 'the same where all write alike',
      figure: figureOf({ right, total }),
      chance: `${(100 * share).toFixed(0)} %`,
    });
    expect(right).toBeLessThanOrEqual(total * share + 3 * standardError);
  });
});
