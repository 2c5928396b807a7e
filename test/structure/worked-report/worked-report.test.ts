import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportModel } from '../../../src/core/reports/report-model.js';
import { Rows, tablesIn } from './markdown-tables.js';
import { GROUPS, reportOn, WORKED_GROUPS, WorkedGroup, workedIn } from './worked-source.js';
import {
  componentRows,
  conditionRows,
  itemRows,
  othersRows,
  selfRows,
  sourceRows,
  spreadRows,
  strengthRows,
} from './worked-tables.js';

const DOCUMENT = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'scoring-worked-report.md'), 'utf8');
const TABLES = tablesIn(DOCUMENT);
const DESTROYED = '4';

const worked = workedIn(TABLES);
const report: ReportModel = reportOn(worked);

const EXPECTED: Readonly<Record<string, Rows>> = {
  'Who answered': sourceRows(worked, report, DESTROYED),
  'The leader’s own answers': selfRows(worked, report),
  'How raters of one leader differ': spreadRows(worked),
  'Components, group by group': componentRows(worked, report),
  'Others, taken together, and the leader': othersRows(worked, report),
  ...Object.fromEntries(WORKED_GROUPS.map((group) => [GROUPS[group], itemRows(group, worked, report)])),
  Strengths: strengthRows(report),
  'What makes compassion harder': conditionRows(worked, report),
};

const STEPS = { manager: 10, peer: 2, 'direct-report': 4, patient: 10 } as const;

/** What is printed of an item, and its points rounded half upwards to the step of so many answers. */
const byHand = (group: WorkedGroup, cells: readonly string[]) => {
  const [answers = 0, points = 0] = cells.slice(7, 9).map(Number);
  const [text = ''] = cells.slice(10, 11);
  const steps = group === 'direct-report' && answers < 10 ? STEPS.peer : STEPS[group];
  const rounded = Math.floor((points * steps) / answers + 0.5) / steps;
  return { value: parseFloat(text), isBound: text.endsWith('higher'), rounded };
};

describe('the report that the document works through', () => {
  it.each(Object.entries(EXPECTED))('is what the service makes of the counts: %s', (heading, rows) => {
    expect(TABLES.get(heading)).toEqual(rows);
  });

  it('is told in these tables and in no other', () => {
    const told = [...TABLES].filter(([, rows]) => rows.length > 0).map(([heading]) => heading);
    expect(told.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it('prints of every item what rounding its points by hand leads to, or nothing', () => {
    const printed = WORKED_GROUPS.flatMap((group) =>
      (TABLES.get(GROUPS[group]) ?? []).map((cells) => byHand(group, cells)),
    ).filter(({ value }) => !Number.isNaN(value));
    expect(printed.length).toBeGreaterThan(70);
    for (const { value, rounded: hand, isBound } of printed)
      expect(value).toBeCloseTo(isBound ? Math.min(4.5, hand) : hand, 9);
  });

  it('shows everything that a report can show of a number, and something hidden', () => {
    const words = EXPECTED['Components, group by group']?.flat() ?? [];
    expect(words).toContain('4.5 or higher');
    expect(report.components.map(({ gap }) => gap)).toEqual(
      expect.arrayContaining(['rated-self-higher', 'rated-self-lower', 'no-clear-difference']),
    );
    expect(report.assumedSpread).toBe(true);
    expect(EXPECTED[GROUPS.peer]?.flat()).toContain('not shown');
  });
});
