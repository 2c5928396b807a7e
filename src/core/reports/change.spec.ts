import { changeBetween, changeSince } from './change.js';
import { REPORT_EXAMPLE } from './report-example.js';
import { ReportModel, ShownScore } from './report-model.js';

const score = (value: number, half: number): ShownScore => ({
  kind: 'shown',
  value,
  bound: 'exact',
  step: 0.1,
  countClass: '20-plus',
  band: { low: value - half, high: Math.min(5, value + half) },
});

describe('change between two published scores', () => {
  it('is named only beyond the error of both together', () => {
    expect(changeBetween(score(3.4, 0.3), score(3.9, 0.3))).toBe('higher');
    expect(changeBetween(score(3.4, 0.3), score(3.8, 0.3))).toBe('no-clear-change');
    expect(changeBetween(score(3.9, 0.3), score(3.4, 0.3))).toBe('lower');
  });

  it('takes the wider half of a band that the end of the scale has cut', () => {
    expect(changeBetween(score(4.3, 0.4), score(4.9, 0.5))).toBe('no-clear-change');
  });
});

const strong = (value: number): ReportModel => ({
  ...REPORT_EXAMPLE,
  sources: REPORT_EXAMPLE.sources.map((line) =>
    line.group === 'patient' ? { ...line, strongEnoughToCompare: true } : line,
  ),
  components: REPORT_EXAMPLE.components.slice(0, 1).map((report) => ({
    ...report,
    groups: [
      { group: 'patient', score: score(value, 0.3) },
      { group: 'peer', score: score(value, 0.3) },
    ],
  })),
});

describe('change since the last report', () => {
  it('is shown for the sources that are strong enough to compare both times, and no others', () => {
    const change = changeSince(strong(3.4), strong(4));
    expect(change.kind === 'shown' && change.lines.map(({ group, change: way }) => [group, way])).toEqual([
      ['patient', 'higher'],
    ]);
    expect(changeSince(REPORT_EXAMPLE, strong(4))).toEqual({ kind: 'too-little', since: '2026-05-29' });
  });

  it('is never taken from a report for another purpose or with other questions', () => {
    const evidence = {
      ...strong(4),
      campaign: { ...strong(4).campaign, purpose: 'promotion-evidence' as const },
    };
    expect(changeSince(strong(3.4), evidence)).toEqual({ kind: 'first' });
    const reworded = { ...strong(4), questionnaire: { ...REPORT_EXAMPLE.questionnaire, version: 2 } };
    expect(changeSince(strong(3.4), reworded)).toEqual({ kind: 'first' });
    expect(changeSince(null, strong(4))).toEqual({ kind: 'first' });
  });
});
