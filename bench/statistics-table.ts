import { StatisticsFigures } from './statistics.js';
import { aligned, digits } from './tables.js';

const MEGABYTE = 1e6;

export const statisticsTable = ({ campaign, report }: StatisticsFigures): string =>
  `Statistics of ${String(campaign.ballots)} ballots with ${String(campaign.items)} items: alpha, omega, ICC, items; ` +
  `floor: one pass that adds up the ratings\n` +
  aligned([
    ['', 'ms', 'CPU ms', 'ratio', 'MB'],
    [
      'statistics',
      ...[campaign.ms, campaign.cpuMs, campaign.ratio].map((figure) => digits(figure, 0)),
      `+ ${digits(campaign.peakBytes / MEGABYTE, 0)}`,
    ],
    ['floor', digits(campaign.floorMs, 1), '', '1', digits(campaign.floorBytes / MEGABYTE, 0)],
  ]) +
  `\nOne subject, ${String(report.raters)} raters\n` +
  aligned([
    ['', 'p50 ms', 'p95 ms', 'p99 ms'],
    ...(
      [
        ['report model from what was frozen', report.model],
        ['frozen and report model from ballots', report.fromBallots],
      ] as const
    ).map(([name, { p50, p95, p99 }]) => [name, ...[p50, p95, p99].map((ms) => digits(ms, 2))]),
  ]);
