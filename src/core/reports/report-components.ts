import { PublishableTable } from '../disclosure/publishable-table.js';
import { agreementOf } from './agreement.js';
import { gapOf } from './gap.js';
import { ComponentReport } from './report-model.js';
import { ReportSource } from './report-source.js';
import { selfComponent } from './self-scores.js';

/** The published components with the leader's own score beside them. */
export const reportComponents = (
  { components }: PublishableTable,
  { self, questionnaire }: ReportSource,
): readonly ComponentReport[] =>
  components.map(({ component, groups, others, experience }) => {
    const own = selfComponent(self, questionnaire, component);
    const gap = gapOf(own, others);
    return { component, self: own, groups, others, gap, agreement: agreementOf(gap, others), experience };
  });
