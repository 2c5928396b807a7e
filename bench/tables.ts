import { Aim } from './aims.js';
import { BallotFigures, RouteFigures } from './ballots.js';
import { Machine } from './machine.js';
import { ReportFigures } from './reports.js';

type Row = readonly string[];

const aligned = (rows: readonly Row[]): string => {
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

const digits = (value: number, count: number): string =>
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

export const ballotTable = ({ requestBytes, sealedBytes, poolSize, levels }: BallotFigures): string =>
  `Ballots: 24 ratings and two comments, ${String(requestBytes)} bytes of JSON, sealed to ${String(sealedBytes)} bytes; ` +
  `floor: a bare Fastify route that\ninserts as many bytes; both with ${String(poolSize)} connections to PostgreSQL. ` +
  'The sender shares the cores.\n' +
  aligned([
    ['connections', 'per s', 'ratio', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms', 'PostgreSQL', 'sender'],
    ...levels.flatMap(({ connections, ballots, floor, ratio }) => [
      routeRow(`${String(connections)}  ballots`, ballots, digits(ratio, 3)),
      routeRow(`${String(connections)}  floor`, floor, '1'),
    ]),
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

const verdict = (met: boolean | null): string => (met === null ? 'not measured' : met ? 'met' : 'MISSED');

export const aimTable = (aims: readonly Aim[]): string =>
  'Aims\n' +
  aligned(
    aims.map(({ what, aim, measured, met }) => [
      what,
      measured === null ? '–' : digits(measured, 3),
      aim,
      verdict(met),
    ]),
  );
