import { reportComments, reportManagerComments } from './report-comments.js';
import { reportComponents } from './report-components.js';
import { reportConditions } from './report-conditions.js';
import { reportItems } from './report-items.js';
import { ReportModel } from './report-model.js';
import { ReportSource } from './report-source.js';
import { changeSince } from './change.js';
import { standOutsOf } from './stand-outs.js';
import { strengthsOf } from './strengths.js';

/**
 * The report from the published table: words, order and the leader's own answers are added here, no number is computed from
 * anything but published ones. Equal sources always give equal reports.
 */
export const buildReport = (source: ReportSource): ReportModel => {
  const { subject, campaign, questionnaire, table } = source;
  const items = reportItems(table, source);
  const components = reportComponents(table, source);
  const compared = { questionnaire, campaign, sources: table.sources, components };
  return {
    schema: 'tosturi-report/2',
    subject,
    campaign,
    questionnaire: {
      key: questionnaire.key,
      version: questionnaire.version,
      title: questionnaire.title,
    },
    sources: table.sources,
    strengths: strengthsOf(items),
    components,
    items,
    standOuts: standOutsOf(items, components),
    change: changeSince(source.earlier, compared),
    comments: reportComments(source),
    managerComments: reportManagerComments(source),
    conditions: reportConditions(table, questionnaire),
    assumedSpread: table.assumedSpread,
  };
};
