import { benchAggregates } from './aggregates.js';
import { benchBallots } from './ballots.js';
import { benchDisclosure } from './disclosure.js';
import { beginCollecting, Collecting } from './collecting.js';
import { Findings } from './findings.js';
import { benchJourneys } from './journeys.js';
import { benchLetters } from './letters.js';
import { benchOpening } from './opening.js';
import { benchPeopleImport } from './people-import.js';
import { peopleImportTable } from './people-import-table.js';
import { benchRatingPage } from './rating-page.js';
import { ratingPageTable } from './rating-page-table.js';
import { benchReports } from './reports.js';
import { BenchedService } from './service.js';
import { benchStatistics } from './statistics.js';
import { statisticsTable } from './statistics-table.js';
import {
  aggregateTable,
  disclosureTable,
  ballotTable,
  journeyTable,
  letterTable,
  lockTable,
  openingTable,
  reportTable,
  tokenTable,
} from './tables.js';
import { benchTokens } from './tokens.js';

export const SUITES = [
  'ballots',
  'opening',
  'lock',
  'tokens',
  'journey',
  'rating-page',
  'letters',
  'reports',
  'statistics',
  'aggregates',
  'disclosure',
  'people-import',
] as const;
export type Suite = (typeof SUITES)[number];

export interface Run {
  readonly service: BenchedService;
  /** For the processes under test. */
  readonly nodeOptions: readonly string[];
  readonly wants: (suite: Suite) => boolean;
  readonly say: (text: string) => void;
}

/** Five suites on one campaign of many leaders: it has to be locked before it collects. */
async function whileCollecting(run: Run): Promise<Findings> {
  const { service, nodeOptions, wants, say } = run;
  const collecting = await beginCollecting(service, nodeOptions);
  try {
    const { lock } = collecting;
    if (wants('lock')) say(lockTable(lock));
    const answering = await whileAnswering(collecting, run);
    const letters = wants('letters') ? await benchLetters(collecting) : undefined;
    if (letters) say(letterTable(letters));
    return { ...(wants('lock') && { lock }), ...answering, ...(letters && { letters }) };
  } finally {
    await collecting.stop();
  }
}

async function whileAnswering(collecting: Collecting, { wants, say }: Run): Promise<Findings> {
  const tokens = wants('tokens') ? await benchTokens(collecting) : undefined;
  if (tokens) say(tokenTable(tokens));
  const journey = wants('journey') ? await benchJourneys(collecting) : undefined;
  if (journey) say(journeyTable(journey));
  const ratingPage = wants('rating-page') ? await benchRatingPage(collecting) : undefined;
  if (ratingPage) say(ratingPageTable(ratingPage));
  return { ...(tokens && { tokens }), ...(journey && { journey }), ...(ratingPage && { ratingPage }) };
}

async function onTheBox({ service, nodeOptions, wants, say }: Run): Promise<Findings> {
  const ballots = wants('ballots') ? await benchBallots(service, nodeOptions) : undefined;
  if (ballots) say(ballotTable(ballots));
  const opening = wants('opening') ? await benchOpening(service, nodeOptions) : undefined;
  if (opening) say(openingTable(opening));
  return { ...(ballots && { ballots }), ...(opening && { opening }) };
}

async function onReports({ service, wants, say }: Run): Promise<Findings> {
  if (!wants('reports')) return {};
  const reports = await benchReports(service);
  say(reportTable(reports));
  return { reports };
}

async function onStatistics({ service, wants, say }: Run): Promise<Findings> {
  if (!wants('statistics')) return {};
  const statistics = await benchStatistics(service);
  say(statisticsTable(statistics));
  return { statistics };
}

function onAggregates({ wants, say }: Run): Findings {
  if (!wants('aggregates')) return {};
  const aggregates = benchAggregates();
  say(aggregateTable(aggregates));
  return { aggregates };
}

function onTheTable({ wants, say }: Run): Findings {
  if (!wants('disclosure')) return {};
  const disclosure = benchDisclosure();
  say(disclosureTable(disclosure));
  return { disclosure };
}

async function onPeople({ service, wants, say }: Run): Promise<Findings> {
  if (!wants('people-import')) return {};
  const peopleImport = await benchPeopleImport(service);
  say(peopleImportTable(peopleImport));
  return { peopleImport };
}

/** Prints each table as soon as it is there. */
export async function runSuites(run: Run): Promise<Findings> {
  const box = await onTheBox(run);
  const needsCampaign = (['lock', 'tokens', 'journey', 'rating-page', 'letters'] as const).some(run.wants);
  const answering = needsCampaign ? await whileCollecting(run) : {};
  const people = await onPeople(run);
  return {
    ...box,
    ...answering,
    ...people,
    ...(await onReports(run)),
    ...(await onStatistics(run)),
    ...onAggregates(run),
    ...onTheTable(run),
  };
}
