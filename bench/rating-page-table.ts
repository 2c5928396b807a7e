import { RatingPageFigures, RatingPageRow } from './rating-page.js';
import { aligned, digits, Row } from './tables.js';

const rowOf = (name: string, of: RatingPageRow): Row => [
  name,
  digits(of.perSecond, 0),
  ...[of.p50, of.p95, of.p99, of.appCpuMs, of.databaseCpuMs].map((ms) => digits(ms, 2)),
];

export const ratingPageTable = ({ connections, flatOut, pacedPerSecond, paced }: RatingPageFigures): string =>
  `The page with the questions, ${String(connections)} connections\n` +
  aligned([
    ['', 'per s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms', 'PostgreSQL'],
    rowOf('as fast as it is answered', flatOut),
    rowOf(`${String(pacedPerSecond)} a second`, paced),
  ]);
