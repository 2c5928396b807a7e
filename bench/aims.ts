import { AggregateFigures, SizeFigures } from './aggregates.js';
import { BallotFigures } from './ballots.js';
import { LockFigures } from './collecting.js';
import { DisclosureFigures } from './disclosure.js';
import { Findings } from './findings.js';
import { JourneyFigures } from './journeys.js';
import { LetterFigures } from './letters.js';
import { OpeningFigures } from './opening.js';
import { PeopleImportFigures } from './people-import.js';
import { RatingPageFigures } from './rating-page.js';
import { ReportFigures } from './reports.js';
import { StatisticsFigures } from './statistics.js';
import { TokenFigures } from './tokens.js';

export interface Aim {
  readonly what: string;
  readonly aim: string;
  readonly measured: number;
  readonly met: boolean;
}

const RATIO = 0.08;
const BALLOTS_PER_SECOND = 350;
const BALLOT_P95_MS = 25;
const AT_CONNECTIONS = 8;
const TOKENS_PER_SECOND = 120;
/** Two cores for the app, its evaluating thread, PostgreSQL and all senders: this much slower still counts as kept. */
const PAGES_SLOWER = 2;
const OPENED_PER_SECOND = 2000;
const JOURNEYS_PER_SECOND = 150;
const RATING_PAGE_MS = 30;
const LOCK_SECONDS = 5;
const LETTERS_PER_SECOND = 200;
const LETTER_SECONDS = 10;
const IMPORT_SECONDS = 5;
const JSON_MS = 15;
const PDF_MS = 400;
const CAMPAIGN_MS = 2000;
const CAMPAIGN_MEGABYTES = 300;
const MODEL_MS = 3;
const AGGREGATES_SECONDS = 5;
const AGGREGATES_AT_UNITS = 500;
/** Ten times the units may cost ten times the time, and half as much again for caches and collection. */
const AGGREGATES_GROWTH = 1.5;
const AUDITOR_MS = 200;

const atLeast = (what: string, aim: number, measured: number): Aim => ({
  what,
  aim: `≥ ${String(aim)}`,
  measured,
  met: measured >= aim,
});

const atMost = (what: string, [aim, unit]: readonly [number, string], measured: number): Aim => ({
  what,
  aim: `≤ ${String(aim)} ${unit}`,
  measured,
  met: measured <= aim,
});

const ofBallots = ({ levels }: BallotFigures): Aim[] => [
  ...levels.map(({ connections, ratio }) =>
    atLeast(`ballots / floor at ${String(connections)} connections`, RATIO, ratio),
  ),
  ...levels
    .filter(({ connections }) => connections === AT_CONNECTIONS)
    .flatMap(({ ballots }) => [
      atLeast('ballots a second, box on one core, 8 connections', BALLOTS_PER_SECOND, ballots.perSecond),
      atMost('the same, p95', [BALLOT_P95_MS, 'ms'], ballots.p95),
    ]),
];

const ofOpening = ({ perSecond }: OpeningFigures): Aim[] => [
  atLeast('ballots opened a second', OPENED_PER_SECOND, perSecond),
];

const ofLock = ({ leaders, seconds }: LockFigures): Aim[] => [
  atMost(`locking a campaign of ${String(leaders)} leaders`, [LOCK_SECONDS, 's'], seconds),
];

const ofTokens = ({ oneCore, pages }: TokenFigures): Aim[] => [
  atLeast('tokens issued a second, app on one core', TOKENS_PER_SECOND, oneCore.perSecond),
  ...pages.map(({ name, quiet, whileIssuing }) =>
    atMost(`${name}: p95 while issuing / alone`, [PAGES_SLOWER, 'times'], whileIssuing.p95 / quiet.p95),
  ),
];

const ofJourney = ({ perSecond }: JourneyFigures): Aim[] => [
  atLeast('journeys a second', JOURNEYS_PER_SECOND, perSecond),
];

const ofRatingPage = ({ connections, flatOut, pacedPerSecond, paced }: RatingPageFigures): Aim[] => [
  atMost(
    `page with the questions, ${String(connections)} connections flat out, p95`,
    [RATING_PAGE_MS, 'ms'],
    flatOut.p95,
  ),
  atMost(`the same, ${String(pacedPerSecond)} a second, p95`, [RATING_PAGE_MS, 'ms'], paced.p95),
];

const ofLetters = ({ invitations, queueSeconds, renderSeconds, sentPerSecond }: LetterFigures): Aim[] => [
  atMost(
    `${String(invitations)} invitations queued and put into words`,
    [LETTER_SECONDS, 's'],
    queueSeconds + renderSeconds,
  ),
  atLeast('letters sent a second', LETTERS_PER_SECOND, sentPerSecond),
];

const ofReports = ({ json, pdfServed, pdfDrawn }: ReportFigures): Aim[] => [
  atMost('report as JSON, p50', [JSON_MS, 'ms'], json.p50),
  atMost('report as PDF, drawn anew, p50', [PDF_MS, 'ms'], pdfDrawn.p50),
  atMost('report as PDF, the frozen one, p50', [PDF_MS, 'ms'], pdfServed.p50),
];

const ofDisclosure = ({ audited }: DisclosureFigures): Aim[] => [
  atMost('table of a report of 60 raters with the auditor, p50', [AUDITOR_MS, 'ms'], audited.p50),
];

const ofStatistics = ({ campaign, report }: StatisticsFigures): Aim[] => [
  atMost(`statistics of ${String(campaign.ballots)} ballots`, [CAMPAIGN_MS, 'ms'], campaign.ms),
  atMost('their memory at most, over the ballots’ own', [CAMPAIGN_MEGABYTES, 'MB'], campaign.peakBytes / 1e6),
  atMost(`report model of ${String(report.raters)} raters, p50`, [MODEL_MS, 'ms'], report.model.p50),
  atMost('the same from their ballots, p50', [MODEL_MS, 'ms'], report.fromBallots.p50),
];

const costOfUnit = ({ first, second, units }: SizeFigures): number => (first + second) / units;

const ofAggregates = ({ sizes }: AggregateFigures): Aim[] => {
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  return [
    ...sizes
      .filter(({ units }) => units === AGGREGATES_AT_UNITS)
      .map(({ second }) =>
        atMost('tables of 500 units held against the year before', [AGGREGATES_SECONDS, 's'], second / 1000),
      ),
    ...(smallest && largest
      ? [
          atMost(
            'a unit of 5,000 / of 500',
            [AGGREGATES_GROWTH, 'times'],
            costOfUnit(largest) / costOfUnit(smallest),
          ),
        ]
      : []),
  ];
};

const ofPeopleImport = ({ people, runs }: PeopleImportFigures): Aim[] =>
  runs.map(({ name, previewSeconds, confirmSeconds }) =>
    atMost(
      `a list of ${String(people)} people, ${name}, preview and confirmation`,
      [IMPORT_SECONDS, 's'],
      previewSeconds + confirmSeconds,
    ),
  );

const when = <T>(figures: T | undefined, aims: (figures: T) => Aim[]): Aim[] =>
  figures === undefined ? [] : aims(figures);

export const aimsOf = (findings: Findings): readonly Aim[] => [
  ...when(findings.ballots, ofBallots),
  ...when(findings.opening, ofOpening),
  ...when(findings.lock, ofLock),
  ...when(findings.tokens, ofTokens),
  ...when(findings.journey, ofJourney),
  ...when(findings.ratingPage, ofRatingPage),
  ...when(findings.letters, ofLetters),
  ...when(findings.reports, ofReports),
  ...when(findings.statistics, ofStatistics),
  ...when(findings.aggregates, ofAggregates),
  ...when(findings.disclosure, ofDisclosure),
  ...when(findings.peopleImport, ofPeopleImport),
];
