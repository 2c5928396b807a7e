import { reportComments, reportManagerComments } from './report-comments.js';
import { reportComponents } from './report-components.js';
import { reportConditions } from './report-conditions.js';
import { reportItems } from './report-items.js';
import { ReportModel } from './report-model.js';
import { ReportSource } from './report-source.js';
import { reportSources } from './report-sources.js';
import { strengthsOf } from './strengths.js';

/**
 * The report from the frozen results, by every disclosure rule. Nothing exact leaves: what is returned is what is published,
 * and equal sources always give equal reports.
 */
export const buildReport = (source: ReportSource): ReportModel => {
  const { subject, campaign, questionnaire, results } = source;
  const { components, assumedSpread } = reportComponents(source);
  const items = reportItems(source);
  return {
    schema: 'tosturi-report/1',
    subject,
    campaign,
    questionnaire: {
      key: questionnaire.key,
      version: questionnaire.version,
      title: questionnaire.title,
    },
    sources: reportSources(results),
    strengths: strengthsOf(items),
    components,
    items,
    comments: reportComments(source),
    managerComments: reportManagerComments(source),
    conditions: reportConditions(results.conditions, questionnaire),
    assumedSpread,
  };
};
