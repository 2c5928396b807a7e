import { PublishableTable } from '../disclosure/publishable-table.js';
import { Questionnaire } from '../questionnaires/questionnaire.js';
import { ReportModel } from './report-model.js';

/** The published conditions with their words. */
export const reportConditions = (
  { conditions }: PublishableTable,
  questionnaire: Questionnaire,
): ReportModel['conditions'] => {
  if (conditions.kind !== 'shown') return conditions;
  return {
    kind: 'shown',
    list: conditions.list.flatMap(({ condition, share }) => {
      const label = questionnaire.conditions.find(({ key }) => key === condition)?.label;
      return label === undefined ? [] : [{ condition, label, share }];
    }),
  };
};
