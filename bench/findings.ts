import { AggregateFigures } from './aggregates.js';
import { BallotFigures } from './ballots.js';
import { LockFigures } from './collecting.js';
import { DisclosureFigures } from './disclosure.js';
import { JourneyFigures } from './journeys.js';
import { LetterFigures } from './letters.js';
import { OpeningFigures } from './opening.js';
import { PeopleImportFigures } from './people-import.js';
import { RatingPageFigures } from './rating-page.js';
import { ReportFigures } from './reports.js';
import { StatisticsFigures } from './statistics.js';
import { TokenFigures } from './tokens.js';

/** `undefined`: this run did not measure it. */
export interface Findings {
  readonly ballots?: BallotFigures;
  readonly opening?: OpeningFigures;
  readonly lock?: LockFigures;
  readonly tokens?: TokenFigures;
  readonly journey?: JourneyFigures;
  readonly ratingPage?: RatingPageFigures;
  readonly letters?: LetterFigures;
  readonly reports?: ReportFigures;
  readonly statistics?: StatisticsFigures;
  readonly aggregates?: AggregateFigures;
  readonly disclosure?: DisclosureFigures;
  readonly peopleImport?: PeopleImportFigures;
}
