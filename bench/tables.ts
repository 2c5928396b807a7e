import { AggregateFigures } from './aggregates.js';
import { DisclosureFigures } from './disclosure.js';
import { Aim } from './aims.js';
import { BallotFigures, RouteFigures } from './ballots.js';
import { LockFigures } from './collecting.js';
import { JourneyFigures } from './journeys.js';
import { LetterFigures } from './letters.js';
import { Machine } from './machine.js';
import { OpeningFigures } from './opening.js';
import { Quantiles } from './quantiles.js';
import { ReportFigures } from './reports.js';
import { IssuingFigures, TokenFigures } from './tokens.js';

export type Row = readonly string[];

export const aligned = (rows: readonly Row[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: Row): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return rows.map((row) => `  ${line(row)}\n`).join('');
};

export const digits = (value: number, count: number): string =>
  Number.isFinite(value) ? value.toFixed(count) : 'not measured';

const routeRow = (name: string, figures: RouteFigures, ratio: string): Row => [
  name,
  digits(figures.perSecond, 0),
  ratio,
  ...[figures.p50, figures.p95, figures.p99].map((ms) => digits(ms, 2)),
  ...[figures.processCpuMs, figures.databaseCpuMs, figures.senderCpuMs].map((ms) => digits(ms, 2)),
];

export const machineLine = ({ cores, processor, memoryGiB, loadBefore, ...of }: Machine): string =>
  `${String(cores)} cores (${processor}), ${String(memoryGiB)} GiB, ${of.platform}, Node.js ${of.node}, ` +
  `PostgreSQL ${of.postgresql}; load before the run ${digits(loadBefore, 2)}\n`;

const onCores = (who: string, pinned: boolean): string =>
  pinned ? `${who}: one core.` : `${who}: NOT held to one core, for want of taskset.`;

export const ballotTable = ({ requestBytes, sealedBytes, poolSize, pinned, levels }: BallotFigures): string =>
  `Ballots: 24 ratings and two comments, ${String(requestBytes)} bytes of JSON, sealed to ${String(sealedBytes)} bytes; ` +
  `floor: a bare Fastify route that\ninserts as many bytes; both with ${String(poolSize)} connections to PostgreSQL. ` +
  `${onCores('Box and floor', pinned)} The sender shares the cores.\n` +
  aligned([
    ['connections', 'per s', 'ratio', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms', 'PostgreSQL', 'sender'],
    ...levels.flatMap(({ connections, ballots, floor, ratio }) => [
      routeRow(`${String(connections)}  ballots`, ballots, digits(ratio, 3)),
      routeRow(`${String(connections)}  floor`, floor, '1'),
    ]),
  ]);

export const letterTable = (figures: LetterFigures): string =>
  `Letters: ${String(figures.invitations)} invitations, each to somebody else, text and HTML, to a mail server in a process of its own; ` +
  'floor: the\nsame server and connections with ready-made letters.\n' +
  aligned([
    ['', 'queued s', 'worded s', 'sent per s', 'floor per s', 'ratio', 'CPU ms', 'PostgreSQL'],
    [
      'letters',
      digits(figures.queueSeconds, 2),
      digits(figures.renderSeconds, 2),
      digits(figures.sentPerSecond, 0),
      digits(figures.floorPerSecond, 0),
      digits(figures.ratio, 2),
      digits(figures.processCpuMs, 2),
      digits(figures.databaseCpuMs, 2),
    ],
  ]);

export const reportTable = (figures: ReportFigures): string => {
  const timings = [figures.json, figures.html, figures.pdfServed, figures.pdfDrawn];
  return (
    'Report of a leader with about fifty raters, one at a time\n' +
    aligned([
      ['', 'p50 ms', 'p95 ms', 'CPU ms', 'PostgreSQL', 'kB', 'runs'],
      ...timings
        .filter((timing) => timing !== null)
        .map(({ name, p50, p95, processCpuMs, databaseCpuMs, bytes, runs }) => [
          name,
          digits(p50, 2),
          digits(p95, 2),
          digits(processCpuMs, 2),
          digits(databaseCpuMs, 2),
          digits(bytes / 1000, 1),
          String(runs),
        ]),
      ...(figures.html === null ? [['report as a page', 'not measured: no such page']] : []),
    ])
  );
};

export const disclosureTable = ({ raters, items, audited, floor, ratio }: DisclosureFigures): string =>
  `Table of one report, ${String(raters)} raters and ${String(items)} items\n` +
  aligned([
    ['', 'p50 ms', 'p95 ms', 'p99 ms'],
    ['by the rules alone', digits(floor.p50, 2), digits(floor.p95, 2), digits(floor.p99, 2)],
    ['with the auditor', digits(audited.p50, 2), digits(audited.p95, 2), digits(audited.p99, 2)],
    ['times as long, p50', digits(ratio, 1), '', ''],
  ]);

const quantileCells = ({ p50, p95, p99 }: Quantiles): Row => [p50, p95, p99].map((ms) => digits(ms, 2));

const issuingRow = (name: string, figures: IssuingFigures): Row => [
  name,
  digits(figures.perSecond, 0),
  ...quantileCells(figures),
  digits(figures.appCpuMs, 2),
  digits(figures.databaseCpuMs, 2),
];

export const tokenTable = ({ oneCore, pinned, besidePages, pages }: TokenFigures): string =>
  `Tokens: evaluated with their proofs, each for an invitation of its own, 8 connections. ${onCores('App', pinned)}\n` +
  aligned([
    ['', 'per s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms', 'PostgreSQL'],
    issuingRow('app on one core', oneCore),
    issuingRow('app on every core, pages beside it', besidePages),
  ]) +
  '\nPages, each ten times a second from one connection, alone and beside the second row above\n' +
  aligned([
    ['', 'p50 ms', 'p95 ms', 'p99 ms'],
    ...pages.flatMap(({ name, quiet, whileIssuing }) => [
      [`${name}, alone`, ...quantileCells(quiet)],
      [`${name}, while issuing`, ...quantileCells(whileIssuing)],
    ]),
  ]);

export const lockTable = ({ leaders, seconds, appCpuMs, databaseCpuMs }: LockFigures): string =>
  `Locking a campaign of ${String(leaders)} leaders through the API: ${digits(seconds, 2)} s; ` +
  `CPU of the app ${digits(appCpuMs, 0)} ms, of PostgreSQL ${digits(databaseCpuMs, 0)} ms\n`;

export const openingTable = (figures: OpeningFigures): string =>
  `Opening a box of ${String(figures.ballots)} ballots about ${String(figures.subjects)} leaders: ` +
  `${digits(figures.seconds, 2)} s from start to end of the process, ${digits(figures.perSecond, 0)} ballots/s;\n` +
  `CPU per ballot: opener ${digits(figures.openerCpuMs, 2)} ms, PostgreSQL ${digits(figures.databaseCpuMs, 2)} ms\n`;

export const journeyTable = (figures: JourneyFigures): string =>
  'Journeys: the page with the questions, a token, a ballot; 8 raters at once, app and box on all cores with everything else\n' +
  aligned([
    ['per s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms: app', 'box', 'PostgreSQL', 'sender'],
    [
      digits(figures.perSecond, 0),
      ...quantileCells(figures),
      ...[figures.appCpuMs, figures.boxCpuMs, figures.databaseCpuMs, figures.senderCpuMs].map((ms) =>
        digits(ms, 2),
      ),
    ],
  ]);

export const aggregateTable = ({ sizes }: AggregateFigures): string =>
  'Aggregates: four sources, four components; a first period, and a second in which one leader in ten changed; with the audit;\n' +
  'floor: the sums of every unit, without any protection\n' +
  aligned([
    ['units', 'leaders', 'first s', 'second s', 'floor ms', 'ratio', 'ms a unit', 'shown', 'then'],
    ...sizes.map(({ units, leaders, first, second, floor, ratio, shown, shownSecond }) => [
      String(units),
      String(leaders),
      digits(first / 1000, 2),
      digits(second / 1000, 2),
      digits(floor, 0),
      digits(ratio, 1),
      digits((first + second) / 2 / units, 2),
      String(shown),
      String(shownSecond),
    ]),
  ]);

export const aimTable = (aims: readonly Aim[]): string =>
  'Aims\n' +
  aligned(
    aims.map(({ what, aim, measured, met }) => [what, digits(measured, 3), aim, met ? 'met' : 'MISSED']),
  );
