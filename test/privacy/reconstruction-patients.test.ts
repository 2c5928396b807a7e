import fc from 'fast-check';
import { shareOf } from './invented-reports.js';
import { recordLeak } from './leak-figures.js';
import { Solver, startSolver } from './reconstruction-equations.js';
import {
  allFivesBut,
  anyPatients,
  anyPool,
  Auditing,
  foundInside,
  Gathering,
  passagesAbout,
} from './reconstruction-patients.js';

/** More of the same in the whole battery. */
const TABLES = Number(process.env['LEAK_TEST_SUBJECTS'] ?? 24);
/** A pool takes four times as long: for each set of items that a colleague may have left out there are unknown people. */
const POOLS = Math.ceil(TABLES / 4);

let solver: Solver;

beforeAll(async () => {
  solver = await startSolver();
});

const figuresOf = (gatherings: readonly Gathering[], auditing: Auditing) => {
  const all = gatherings.map((gathering) => {
    const passages = passagesAbout(gathering, auditing);
    return { passages, found: foundInside(gathering, passages, solver) };
  });
  return {
    passages: all.reduce((total, { passages }) => total + passages.length, 0),
    leaking: all.filter(({ found }) => found.length > 0).length,
  };
};

describe('A17 a lone insider in a pool of colleagues and patients', () => {
  it('A17 knows nobody’s answer, neither a colleague’s nor a patient’s, whichever of them they are', () => {
    const pools = fc.sample(anyPool, { numRuns: POOLS, seed: 6 });
    const { passages, leaking } = figuresOf(pools, 'audited');
    expect(passages).toBeGreaterThan(2 * POOLS);
    recordLeak({
      id: 'A17',
      tried: `a lone insider searches ${String(POOLS)} pools of colleagues and patients`,
      figure: `${shareOf(leaking, POOLS)} give an answer away, in ${String(passages)} components`,
      chance: null,
    });
    expect(leaking).toBe(0);
  });

  it('A17 reads no single item of such a pool, where colleagues and patients were asked other ones', () => {
    const pools = fc.sample(anyPool, { numRuns: TABLES, seed: 60 });
    const passages = pools.flatMap((pool) => passagesAbout(pool, 'audited'));
    expect(passages.filter(({ whole }) => whole !== null).length).toBeGreaterThan(TABLES);
    expect(passages.flatMap(({ items }) => items).filter(({ said }) => said !== null)).toEqual([]);
  });
});

/** Whose own answer, how many patients, and what all of them together gave to the second item. */
const ON_THE_EDGE = [
  [2, 10, 36],
  [2, 10, 41],
  [2, 11, 39],
  [4, 11, 37],
] as const;

describe('A17 a lone insider among patients, who were asked two items of each component', () => {
  it('A17 knows nobody’s answer from 10 to 34 patients', () => {
    const groups = fc.sample(anyPatients, { numRuns: TABLES, seed: 10 });
    const { passages, leaking } = figuresOf(groups, 'audited');
    recordLeak({
      id: 'A17',
      tried: `a lone insider searches reports of ${String(TABLES)} groups of 10 to 34 patients`,
      figure: `${shareOf(leaking, TABLES)} give an answer away, in ${String(passages)} components`,
      chance: null,
    });
    expect(passages).toBeGreaterThan(2 * TABLES);
    expect(leaking).toBe(0);
  });

  it.each(ON_THE_EDGE)(
    'A17 would know, having given %d beside all fives of %d, and does not',
    (own, count, sum) => {
      const gathering = allFivesBut(own, count, sum);
      const found = (auditing: Auditing) =>
        foundInside(gathering, passagesAbout(gathering, auditing), solver);
      expect(found('unaudited').map(({ rating }) => rating)).toContain(5);
      expect(found('audited')).toEqual([]);
    },
  );
});
