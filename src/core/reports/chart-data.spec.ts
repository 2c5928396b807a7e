import { compassSeries, componentDots, scoreRows } from './chart-data.js';
import { REPORT_EXAMPLE } from './report-example.js';
import { ALL_BOUNDED_EXAMPLE, onlySelfExample } from './report-variants-example.js';
import { ComponentReport } from './report-model.js';

const componentOf = (model: typeof REPORT_EXAMPLE, index: number): ComponentReport => {
  const report = model.components[index];
  if (report === undefined) throw new Error('the example has four components');
  return report;
};

describe('the data of a component chart', () => {
  it('has a mark for the leader, the manager and each published group, with its band', () => {
    expect(componentDots(componentOf(REPORT_EXAMPLE, 1))).toEqual([
      { source: 'self', value: 4.5, bound: 'exact', band: null },
      { source: 'manager', value: 3.5, bound: 'exact', band: null },
      { source: 'peer', value: 3, bound: 'exact', band: { low: 2.4, high: 3.6 } },
      { source: 'patient', value: 3.75, bound: 'exact', band: { low: 3.3, high: 4.1 } },
    ]);
  });

  it('keeps that a value is only a bound', () => {
    expect(componentDots(componentOf(ALL_BOUNDED_EXAMPLE, 0)).map(({ bound }) => bound)).toEqual([
      'exact',
      'at-least',
      'at-least',
      'at-least',
    ]);
  });

  it('draws hidden and absent groups alike: not at all', () => {
    const [hidden, absent] = (['suppressed', 'none'] as const).map((kind) =>
      componentDots(componentOf(onlySelfExample(kind), 0)),
    );
    expect(hidden).toEqual([{ source: 'self', value: 3.5, bound: 'exact', band: null }]);
    expect(absent).toEqual(hidden);
  });

  it('names every group in the table, but a pool only where it is shown', () => {
    const report = componentOf(REPORT_EXAMPLE, 0);
    const pool = { group: 'pooled', score: { kind: 'none' } } as const;
    const sources = scoreRows({ ...report, groups: [...report.groups, pool] }).map(({ source }) => source);
    expect(sources).toEqual(['self', 'manager', 'peer', 'direct-report', 'other', 'patient']);
    expect(scoreRows(componentOf(ALL_BOUNDED_EXAMPLE, 0)).map(({ source }) => source)).toContain('pooled');
  });
});

describe('the data of the compass', () => {
  it('has both views per component, and a gap in the line where nothing is shown', () => {
    expect(compassSeries(REPORT_EXAMPLE)).toEqual({
      components: ['attending', 'understanding', 'empathising', 'helping'],
      self: [11 / 3, 4.5, 3, null],
      others: [4, 3.5, 4, null],
      band: [{ low: 3.4, high: 4.5 }, { low: 2.9, high: 4 }, { low: 3.6, high: 4.5 }, null],
    });
  });
});
