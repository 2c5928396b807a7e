import fc from 'fast-check';
import { DISCLOSURE_RULES, DisclosureRules } from '../../src/core/disclosure/disclosure-rules.js';
import { publish } from '../../src/core/disclosure/publish.js';
import { itemsFor, RaterGroup } from '../../src/core/questionnaires/questionnaire.js';
import { Rating } from '../../src/core/questionnaires/response.js';
import { QUESTIONNAIRE, resultsOf } from '../../src/core/reports/ballots-example.js';
import { OpenedBallot } from '../../src/core/reports/opened-ballot.js';
import { Solver } from './reconstruction-equations.js';
import { Passage, passagesOf } from './reconstruction-passages.js';
import { Answers, Party } from './reconstruction-people.js';
import { OUR_RULES } from './reconstruction-rules.js';
import { differentSheets } from './reconstruction-service.js';
import { Reconstructed, reconstructed } from './reconstruction.js';

/** Patients, who are asked two items of each component, alone or pooled with colleagues, who are asked six. */

export interface Gathering {
  /** Of so many groups that none reaches its threshold; empty where patients are enough by themselves. */
  readonly colleagues: readonly (readonly Answers[])[];
  readonly patients: readonly Answers[];
}

const GROUPS: readonly RaterGroup[] = ['peer', 'direct-report', 'other'];

const keysFor = (audience: 'colleague' | 'patient'): readonly string[] =>
  itemsFor(QUESTIONNAIRE, audience).map(({ key }) => key);

const asked = (component: string, audience: 'colleague' | 'patient'): readonly string[] =>
  itemsFor(QUESTIONNAIRE, audience)
    .filter((item) => item.component === component)
    .map(({ key }) => key);

type Column = readonly (number | null)[];

const rating = fc.constantFrom(1, 2, 3, 4, 5);
const high = fc.constantFrom(4, 5, 5, 5);

/** Agreed, all but one, near the top or anything; sometimes some leave the item out. */
const column = (count: number): fc.Arbitrary<Column> => {
  const many = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: count, maxLength: count });
  const agreed = fc.tuple(rating, rating).map(([one, most]) => [one, ...Array<number>(count - 1).fill(most)]);
  const same = rating.map((one) => Array<number>(count).fill(one));
  const gaps = fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    fc.integer({ min: 0, max: Math.min(3, count - 1) }),
  );
  return fc
    .tuple(fc.oneof(same, agreed, many(high), many(rating)), gaps)
    .map(([ratings, missing]) => ratings.map((one, at) => (at < count - missing ? one : null)));
};

const sheets = (count: number, audience: 'colleague' | 'patient'): fc.Arbitrary<readonly Answers[]> => {
  const keys = keysFor(audience);
  if (count === 0) return fc.constant([]);
  return fc
    .array(column(count), { minLength: keys.length, maxLength: keys.length })
    .map((columns) =>
      Array.from({ length: count }, (_, person) =>
        Object.fromEntries(keys.map((key, at) => [key, columns[at]?.[person] ?? null])),
      ),
    );
};

/** Three groups of colleagues with up to four, and up to nine patients: ten or more in all, patients among them. */
export const anyPool: fc.Arbitrary<Gathering> = fc
  .tuple(
    fc.constantFrom(3, 4),
    fc.constantFrom(0, 1, 3, 4),
    fc.constantFrom(0, 2, 4),
    fc.constantFrom(1, 3, 6, 9),
  )
  .filter((sizes) => sizes.reduce<number>((sum, size) => sum + size, 0) >= 10)
  .chain(([one, two, three, patients]) =>
    fc.record({
      colleagues: fc.tuple(sheets(one, 'colleague'), sheets(two, 'colleague'), sheets(three, 'colleague')),
      patients: sheets(patients, 'patient'),
    }),
  );

export const anyPatients: fc.Arbitrary<Gathering> = fc
  .constantFrom(10, 11, 14, 19, 20, 22, 24, 27, 34)
  .chain((count) => sheets(count, 'patient').map((patients) => ({ colleagues: [], patients })));

/** The first item of one component: the insider's answer beside fives; the second: so many points, shared out evenly. */
export const allFivesBut = (own: number, count: number, points: number): Gathering => {
  const [low, higher] = [Math.floor(points / count), points % count];
  const [first = '', second = ''] = asked('attending', 'patient');
  return {
    colleagues: [],
    patients: Array.from({ length: count }, (_, person) => ({
      [first]: person === 0 ? own : 5,
      [second]: person < count - higher ? low : low + 1,
    })),
  };
};

const ballotsOf = (group: RaterGroup, answered: readonly Answers[]): readonly OpenedBallot[] =>
  answered.map((ratings) => ({
    group,
    response: { ratings: ratings as Readonly<Record<string, Rating>>, comments: [], conditions: [] },
  }));

const UNREPAIRED: DisclosureRules = { ...DISCLOSURE_RULES, mostRepairs: 0 };
export type Auditing = 'audited' | 'unaudited';

export const passagesAbout = (
  { colleagues, patients }: Gathering,
  auditing: Auditing,
): readonly Passage[] => {
  const ballots = [
    ...colleagues.flatMap((group, at) => ballotsOf(GROUPS[at] ?? 'other', group)),
    ...ballotsOf('patient', patients),
  ];
  const raw = { questionnaire: QUESTIONNAIRE, results: resultsOf(ballots), spreads: [] };
  return passagesOf(publish(raw, auditing === 'audited' ? DISCLOSURE_RULES : UNREPAIRED));
};

interface Insider {
  readonly colleague: Answers | null;
  readonly patient: Answers | null;
}

/** Whoever it is knows how many colleagues and how many patients answered, and their own answers. */
const partiesFor = (
  { component }: Passage,
  { colleagues, patients }: Gathering,
  { colleague, patient }: Insider,
): readonly Party[] => {
  const inAll = colleagues.flat().length;
  const ofPatients = {
    items: asked(component, 'patient'),
    known: patient === null ? [] : [patient],
    others: patients.length - (patient === null ? 0 : 1),
  };
  if (inAll === 0) return [ofPatients];
  const known = colleague === null ? [] : [colleague];
  return [{ items: asked(component, 'colleague'), known, others: inAll - known.length }, ofPatients];
};

const few = (answered: readonly Answers[]): readonly Answers[] => differentSheets(answered).slice(0, 3);

/** What some of those who answered find out, each by themselves. */
export const foundInside = (
  gathering: Gathering,
  passages: readonly Passage[],
  solver: Solver,
): readonly Reconstructed[] => {
  const insiders: readonly Insider[] = [
    ...few(gathering.colleagues.flat()).map((colleague) => ({ colleague, patient: null })),
    ...few(gathering.patients).map((patient) => ({ colleague: null, patient })),
  ];
  return passages.flatMap((passage) =>
    insiders.flatMap((insider) => {
      const parties = partiesFor(passage, gathering, insider);
      const found = reconstructed({ passage, rules: OUR_RULES }, parties, solver);
      if (found === null) throw new Error('Nothing fits: this was printed by other rules.');
      return found;
    }),
  );
};
