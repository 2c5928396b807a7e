import { FirstReportModel, readableReport } from './frozen-report.js';
import { REPORT_EXAMPLE } from './report-example.js';

/** As reports were frozen before agreement, stand-outs and change were part of them. */
const firstOf = (): FirstReportModel => {
  const { standOuts, change, ...rest } = REPORT_EXAMPLE;
  expect([standOuts.length, change.kind]).toEqual([2, 'shown']);
  return {
    ...rest,
    schema: 'tosturi-report/1',
    components: REPORT_EXAMPLE.components.map(({ agreement, experience, ...component }) => {
      expect([typeof agreement, Array.isArray(experience)]).toEqual(['string', true]);
      return component;
    }),
  };
};

describe('a report that was frozen earlier', () => {
  it('stays readable: what follows from its own numbers is added, and nothing else', () => {
    const report = readableReport(firstOf());
    expect(report.components.map(({ agreement }) => agreement)).toEqual(
      REPORT_EXAMPLE.components.map(({ agreement }) => agreement),
    );
    expect(report.components.every(({ experience }) => experience.length === 0)).toBe(true);
    expect(report.change).toEqual({ kind: 'first' });
    expect(report.strengths).toEqual(REPORT_EXAMPLE.strengths);
  });

  it('of today is left as it is', () => {
    expect(readableReport(REPORT_EXAMPLE)).toBe(REPORT_EXAMPLE);
  });
});
