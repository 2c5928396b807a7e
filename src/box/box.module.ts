import { DynamicModule, Module, Provider } from '@nestjs/common';
import { BallotStore } from '../persistence/box/ballot-store.js';
import { Database } from '../persistence/database.js';
import { Config } from '../platform/config/config.js';
import { HealthModule } from '../platform/health/health.module.js';
import { Readiness } from '../platform/health/readiness.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../platform/custody/token-key-directory.js';
import { Translations } from '../platform/language/translations.js';
import { Admissions } from './admission.js';
import { BallotApi } from './ballot.api.js';
import { BallotForms } from './ballot-forms.js';
import { BallotPages } from './ballot.pages.js';
import { BoundedQueue } from './bounded-queue.js';
import { CollectingCampaigns } from './collecting-campaigns.js';
import { Intake } from './intake.js';
import { ProblemFilter } from './problem.filter.js';

/** As many as the pool has connections; about a second's work may wait, more is told to come back. */
export const AT_ONCE = 8;
const WAITING = 500;

const providers = (config: Config, database: Database, translations: Translations): Provider[] => {
  const store = new BallotStore(database);
  const keys = new TokenKeyDirectory(tokenKeyDirectories(config.dataDir).box);
  const campaigns = new CollectingCampaigns(store, keys);
  const admissions = new Admissions(campaigns);
  const intake = new Intake(store, new BoundedQueue(AT_ONCE, WAITING));
  return [
    { provide: CollectingCampaigns, useValue: campaigns },
    { provide: Admissions, useValue: admissions },
    { provide: Intake, useValue: intake },
    { provide: BallotForms, useValue: new BallotForms(admissions, intake, config.boxOrigin) },
    { provide: Translations, useValue: translations },
    ProblemFilter,
  ];
};

@Module({})
export class BoxModule {
  static with(config: Config, database: Database, translations: Translations): DynamicModule {
    return {
      module: BoxModule,
      imports: [HealthModule.with({ provide: Readiness, useValue: new Readiness(database) })],
      controllers: [BallotApi, BallotPages],
      providers: providers(config, database, translations),
    };
  }
}
