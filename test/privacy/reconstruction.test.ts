import fc from 'fast-check';
import { itemsFor } from '../../src/core/questionnaires/questionnaire.js';
import { QUESTIONNAIRE } from '../../src/core/reports/ballots-example.js';
import { shareOf } from './invented-reports.js';
import { recordLeak } from './leak-figures.js';
import {
  HIDDEN_BY_ROUNDING,
  ONE_ABOVE_FOUR,
  ONE_AGAINST_FOUR,
  ONE_HIDDEN,
  ONE_OUTSIDE_TEN,
  SHOWN_BY_ROUNDING,
} from './reconstruction-cases.js';
import { edgeSheets } from './reconstruction-edges.js';
import { Solver, startSolver } from './reconstruction-equations.js';
import { Answers } from './reconstruction-people.js';
import { printedOf } from './reconstruction-publisher.js';
import { OUR_RULES, PublicRules } from './reconstruction-rules.js';
import { differentSheets, foundBy, foundByAnybody, partyOf, publishedOf } from './reconstruction-service.js';
import { anySheets } from './reconstruction-sheets.js';
import { narrowed } from './reconstruction.js';

/** More of the same in the whole battery. */
const TABLES = Number(process.env['LEAK_TEST_SUBJECTS'] ?? 24);
/** Four of the five whom the threshold asks for. */
const COLLUDERS = 4;

let solver: Solver;

beforeAll(async () => {
  solver = await startSolver();
});

const ITEMS = itemsFor(QUESTIONNAIRE, 'colleague');

/** What would be printed by the description alone. */
const described = (sheets: readonly Answers[], rules: PublicRules) =>
  printedOf(
    {
      group: 'peer',
      sheets,
      itemsOf: (component) => ITEMS.filter((item) => item.component === component).map(({ key }) => key),
    },
    rules,
  );

const ON_THE_EDGE = {
  'one against four, all at the top': ONE_AGAINST_FOUR,
  'one against four, all at the bottom': ONE_ABOVE_FOUR,
  'one outside of what all others chose': ONE_OUTSIDE_TEN,
  'one hidden item beside five': ONE_HIDDEN,
  'two hidden items between rounded numbers': HIDDEN_BY_ROUNDING,
  'six rounded items and their component': SHOWN_BY_ROUNDING,
} as const;

describe('A17 somebody who answered, knows who else did, and searches everything that fits the report', () => {
  it.each(Object.entries(ON_THE_EDGE))('A17 knows nobody’s answer: %s', (_name, sheets) => {
    const attack = { sheets, passages: publishedOf(sheets, OUR_RULES), rules: OUR_RULES };
    expect(foundByAnybody(attack, solver)).toEqual([]);
  });

  it('A17 knows nobody’s answer in generated groups: agreeing, all but one, at the ends, with items left out', () => {
    const groups = fc.sample(anySheets, { numRuns: TABLES, seed: 17 });
    const figures = groups.map((sheets) => {
      const attack = { sheets, passages: publishedOf(sheets, OUR_RULES), rules: OUR_RULES };
      const insiders = differentSheets(sheets).slice(0, 3);
      return {
        passages: attack.passages.length * insiders.length,
        found: insiders.flatMap((own) => foundBy(own, attack, solver)),
        sheets,
      };
    });
    const passages = figures.reduce((total, figure) => total + figure.passages, 0);
    const known = figures.filter(({ found }) => found.length > 0);
    expect(passages).toBeGreaterThan(TABLES);
    recordLeak({
      id: 'A17',
      tried: `a lone insider searches whole reports of ${String(TABLES)} groups of 5 to 20`,
      figure: `${String(known.reduce((total, { found }) => total + found.length, 0))} answers known in ${String(passages)} components`,
      chance: null,
    });
    expect(known).toEqual([]);
  });

  it('A17 knows nobody’s answer in groups made for it, with sums at the very edges of rounding', () => {
    const groups = fc.sample(edgeSheets, { numRuns: TABLES, seed: 7 });
    const lookedAt = (rules: PublicRules): number =>
      groups.filter((sheets) => {
        const attack = { sheets, passages: publishedOf(sheets, rules), rules };
        return foundBy(sheets[0] ?? {}, attack, solver).length > 0;
      }).length;
    const [audited, unaudited] = [lookedAt(OUR_RULES), lookedAt({ ...OUR_RULES, repairs: 'none' })];
    recordLeak({
      id: 'A17',
      tried: 'a lone insider searches reports of groups at the edges of rounding',
      figure: `${shareOf(audited, TABLES)} give an answer away; without the auditor ${shareOf(unaudited, TABLES)}`,
      chance: null,
    });
    expect(unaudited).toBeGreaterThan(0);
    expect(audited).toBe(0);
  });

  it('A17 (measured, not promised) with three colleagues who tell each other their answers', () => {
    const groups = fc.sample(anySheets, { numRuns: Math.ceil(TABLES / 4), seed: 71 });
    const spans = groups.flatMap((sheets) =>
      publishedOf(sheets, OUR_RULES).flatMap((passage) => {
        const parties = partyOf(passage, sheets, sheets.slice(0, COLLUDERS));
        return narrowed({ passage, rules: OUR_RULES }, parties, solver);
      }),
    );
    expect(spans.length).toBeGreaterThan(TABLES);
    recordLeak({
      id: 'A17',
      tried: 'measured only: four colluders search the reports of such groups',
      figure: `${shareOf(spans.filter(({ span }) => span === 0).length, spans.length)} items known, ${shareOf(spans.filter(({ span }) => span < 2).length, spans.length)} within one point`,
      chance: null,
    });
  });
});

describe('A17 the rules as the attacker knows them', () => {
  const SWITCHED: readonly Partial<PublicRules>[] = [
    {},
    { answersForItem: 5 },
    { besideHidden: 'none' },
    { rounding: 'exact' },
    { ends: 'said' },
    { answersForDistribution: 5 },
    { nearlyAll: 'open-from-90' },
    { nearlyAll: 'said' },
    { categories: 'plain' },
  ];

  it.each(SWITCHED)('A17 print what the service prints: %j', (off) => {
    const rules: PublicRules = { ...OUR_RULES, repairs: 'none', ...off };
    fc.assert(
      fc.property(anySheets, (sheets) => {
        expect(publishedOf(sheets, rules)).toEqual(described(sheets, rules));
      }),
      { numRuns: 40 },
    );
  });
});
