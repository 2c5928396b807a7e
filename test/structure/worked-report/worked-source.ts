import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CellGroup } from '../../../src/core/disclosure/cell-group.js';
import { DISCLOSURE_RULES } from '../../../src/core/disclosure/disclosure-rules.js';
import { FrozenCell, GroupSpread, SubjectResults } from '../../../src/core/disclosure/frozen-results.js';
import { publish } from '../../../src/core/disclosure/publish.js';
import { Component, itemsFor, Questionnaire } from '../../../src/core/questionnaires/questionnaire.js';
import { Rating } from '../../../src/core/questionnaires/response.js';
import { buildReport } from '../../../src/core/reports/build-report.js';
import { ReportModel } from '../../../src/core/reports/report-model.js';
import { Rows } from './markdown-tables.js';

/** The exact numbers that the document starts from, read out of its own tables. */

const ROOT = join(__dirname, '..', '..', '..');

export const PACK = JSON.parse(
  readFileSync(join(ROOT, 'content/packs/compassionate-leadership-1.json'), 'utf8'),
) as Questionnaire;

export const GROUPS = {
  manager: 'The line manager, item by item',
  peer: 'Peers, item by item',
  'direct-report': 'Direct reports, item by item',
  patient: 'Patients, item by item',
} as const;
export type WorkedGroup = keyof typeof GROUPS;
export const WORKED_GROUPS = ['manager', 'peer', 'direct-report', 'patient'] as const;

export type Tables = ReadonlyMap<string, Rows>;

const rowsOf = (tables: Tables, heading: string): Rows => {
  const rows = tables.get(heading);
  if (rows === undefined || rows.length === 0) throw new Error(`There is no table under "${heading}".`);
  return rows;
};

const numbers = (cells: readonly string[]): readonly number[] => cells.map(Number);

const itemsIn = (tables: Tables, group: WorkedGroup): FrozenCell['items'] =>
  rowsOf(tables, GROUPS[group]).map(([item = '', ...cells]) => {
    const [one = 0, two = 0, three = 0, four = 0, five = 0, notObserved = 0] = numbers(cells);
    return { item, counts: [one, two, three, four, five], notObserved };
  });

const componentsIn = (tables: Tables, group: WorkedGroup): FrozenCell['components'] =>
  rowsOf(tables, 'Components, group by group')
    .filter(([, name]) => name === group)
    .map(([component = '', , ...cells]) => {
      const [n = 0, sumUnits = 0, unitsPerPoint = 0] = numbers(cells);
      return { component: component as Component, n, sumUnits, unitsPerPoint };
    });

const ballotsIn = (tables: Tables, group: WorkedGroup): number =>
  Number(rowsOf(tables, 'Who answered').find(([name]) => name === group)?.[1]);

const spreadsIn = (tables: Tables): readonly GroupSpread[] =>
  rowsOf(tables, 'How raters of one leader differ').flatMap(([group = '', component = '', ...cells]) => {
    const [subjects = 0, sumOfSquares = 0, degreesOfFreedom = 0] = numbers(cells);
    const of = { group: group as CellGroup, component: component as Component };
    return subjects > 0 ? [{ ...of, subjects, sumOfSquares, degreesOfFreedom }] : [];
  });

const selfIn = (tables: Tables): Readonly<Record<string, Rating>> =>
  Object.fromEntries(
    rowsOf(tables, 'The leader’s own answers').flatMap(([component = '', ratings = '']) => {
      const items = itemsFor(PACK, 'self').filter((item) => item.component === component);
      const given = ratings.split(' ').map((text) => (text === '–' ? null : (Number(text) as Rating)));
      return items.map(({ key }, at): [string, Rating] => [key, given[at] ?? null]);
    }),
  );

const conditionsIn = (tables: Tables): SubjectResults['conditions'] => {
  const rows = rowsOf(tables, 'What makes compassion harder');
  return {
    ballots: Number(rows[0]?.[2]),
    counts: Object.fromEntries(rows.map(([key = '', named]) => [key, Number(named)])),
  };
};

export interface Worked {
  readonly results: SubjectResults;
  readonly spreads: readonly GroupSpread[];
  readonly self: Readonly<Record<string, Rating>>;
}

export const workedIn = (tables: Tables): Worked => ({
  results: {
    subjectRef: 'subject',
    outcomes: {
      manager: 'published',
      peer: 'published',
      'direct-report': 'published',
      other: 'destroyed',
      patient: 'published',
    },
    replacements: { manager: 'none', peer: 'none', 'direct-report': 'none', other: 'none', patient: 'none' },
    cells: WORKED_GROUPS.map((group) => ({
      group,
      ballots: ballotsIn(tables, group),
      items: itemsIn(tables, group),
      components: componentsIn(tables, group),
    })),
    comments: [],
    managerComments: [],
    conditions: conditionsIn(tables),
  },
  spreads: spreadsIn(tables),
  self: selfIn(tables),
});

const words = (text: string) => ({ en: text, cy: text });

/** Through the service's own door. */
export const reportOn = ({ results, spreads, self }: Worked): ReportModel =>
  buildReport({
    subject: { name: 'Nia Example', jobTitle: 'Ward manager', organisation: words('Example') },
    campaign: { name: words('Spring'), purpose: 'development', closedOn: '2026-03-29' },
    questionnaire: PACK,
    self: { ratings: self, comments: [], conditions: [] },
    managerName: 'Mair Example',
    table: publish({ questionnaire: PACK, results, spreads }, DISCLOSURE_RULES),
    comments: [],
    managerComments: [],
    earlier: null,
  });
