import { CellGroup } from '../disclosure/cell-group.js';
import { agreementOf } from './agreement.js';
import { REPORT_EXAMPLE, shown, sourceLine } from './report-example.js';
import { ComponentReport, CountClass, ReportModel, ScoreByGroup } from './report-model.js';

const nothing = (report: ComponentReport, kind: 'suppressed' | 'none'): ComponentReport => ({
  ...report,
  self: { kind: 'shown', value: 3.5 },
  groups: report.groups.map(({ group }) => ({ group, score: { kind } })),
  others: { kind },
  gap: 'not-estimable',
  agreement: 'not-estimable',
  experience: [],
});

/** Only the leader's own answers: every group is absent, or every group is suppressed. */
export const onlySelfExample = (kind: 'suppressed' | 'none'): ReportModel => ({
  ...REPORT_EXAMPLE,
  sources: REPORT_EXAMPLE.sources.map(({ group }) => sourceLine(group, kind, null)),
  strengths: [],
  standOuts: [],
  change: { kind: 'first' },
  components: REPORT_EXAMPLE.components.map((report) => nothing(report, kind)),
  items: REPORT_EXAMPLE.items.map((report) => ({
    ...report,
    groups: report.groups.map(({ group }) => ({
      group,
      score: { kind },
      distribution: { kind: 'suppressed' },
    })),
  })),
  comments: { kind },
  managerComments: null,
  conditions: { kind },
});

const boundedGroup = (group: CellGroup, bound: 'at-least' | 'at-most'): ScoreByGroup => {
  const [value, low, high] = bound === 'at-least' ? [4.5, 4.1, 5] : [1.5, 1, 1.9];
  const countClass: CountClass = '5-9';
  return { group, score: shown({ value, bound, step: 0.5, countClass, band: { low, high } }) };
};

/** Every group at an end of the scale, two of them pooled. */
export const ALL_BOUNDED_EXAMPLE: ReportModel = {
  ...REPORT_EXAMPLE,
  sources: REPORT_EXAMPLE.sources.map((line) =>
    line.group === 'direct-report' || line.group === 'other' ? { ...line, state: 'pooled' } : line,
  ),
  components: REPORT_EXAMPLE.components.map((report, index) => {
    const bound = index % 2 === 0 ? 'at-least' : 'at-most';
    const groups = (['peer', 'patient', 'pooled'] as const).map((group) => boundedGroup(group, bound));
    const others = boundedGroup('peer', bound).score;
    const gap = 'no-clear-difference';
    return { ...report, groups, others, gap, agreement: agreementOf(gap, others) };
  }),
};
