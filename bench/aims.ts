import { BallotFigures } from './ballots.js';
import { ReportFigures } from './reports.js';

export interface Findings {
  readonly ballots: BallotFigures | null;
  readonly reports: ReportFigures | null;
}

/** `measured: null`: this run did not measure it. */
export interface Aim {
  readonly what: string;
  readonly aim: string;
  readonly measured: number | null;
  readonly met: boolean | null;
}

const RATIO = 0.08;
const JSON_MS = 15;
const PDF_MS = 400;

const atLeast = (what: string, aim: number, measured: number): Aim => ({
  what,
  aim: `≥ ${String(aim)}`,
  measured,
  met: measured >= aim,
});

const atMost = (what: string, aim: number, measured: number | undefined): Aim => ({
  what,
  aim: `≤ ${String(aim)} ms`,
  measured: measured ?? null,
  met: measured === undefined ? null : measured <= aim,
});

const ofBallots = ({ levels }: BallotFigures): Aim[] =>
  levels.map(({ connections, ratio }) =>
    atLeast(`ballots / floor at ${String(connections)} connections`, RATIO, ratio),
  );

const ofReports = ({ json, pdfServed, pdfDrawn }: ReportFigures): Aim[] => [
  atMost('report as JSON, p50', JSON_MS, json.p50),
  atMost('report as PDF, drawn anew, p50', PDF_MS, pdfDrawn.p50),
  atMost('report as PDF, the frozen one, p50', PDF_MS, pdfServed.p50),
];

export const aimsOf = ({ ballots, reports }: Findings): readonly Aim[] => [
  ...(ballots ? ofBallots(ballots) : []),
  ...(reports ? ofReports(reports) : []),
];
