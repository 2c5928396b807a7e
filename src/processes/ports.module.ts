import { DynamicModule, Inject, Module, OnApplicationShutdown, Provider } from '@nestjs/common';
import { TOKEN_EVALUATOR } from '../application/answering/token-evaluator.port.js';
import { LETTER_PREVIEW } from '../application/campaign-letters/letter-preview.port.js';
import { CUSTODIAN, TOKEN_KEYS } from '../application/custody/custodian.js';
import { REGISTER, RESULTS } from '../application/database.tokens.js';
import { PATIENT_SHEETS } from '../application/patients/patient-sheets.js';
import { REPORT_DOCUMENTS } from '../application/reports/report-documents.port.js';
import { RETURNED_LETTERS_TOKEN } from '../application/returned-letters/returned-letters.service.js';
import { Database } from '../persistence/database.js';
import { Config } from '../platform/config/config.js';
import { CustodianClient } from '../platform/custody/custodian-client.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../platform/custody/token-key-directory.js';
import { DrawingPool } from '../platform/pdf/drawing-pool.js';
import { patientSheetsFor } from '../platform/pdf/patient-sheets-pdf.js';
import { Translations } from '../platform/language/translations.js';
import { LetterWriter } from '../platform/mail/letter-writer.js';

import { custodianSocket } from '../platform/sockets/socket-paths.js';
import { EvaluationPool } from '../platform/tokens/evaluation-pool.js';

export interface Doors {
  readonly register: Database;
  readonly results: Database;
}

const letterWriterOf = (config: Config): LetterWriter =>
  new LetterWriter(
    config.appOrigin,
    new Translations(config.environment === 'production' ? 'show-key' : 'throw'),
  );

/** What the use cases ask for by name, as this machine provides it. */
const portsOf = (config: Config, doors: Doors): Provider[] => [
  { provide: REGISTER, useValue: doors.register },
  { provide: RESULTS, useValue: doors.results },
  { provide: CUSTODIAN, useValue: new CustodianClient(custodianSocket(config.dataDir)) },
  { provide: TOKEN_KEYS, useValue: new TokenKeyDirectory(tokenKeyDirectories(config.dataDir).app) },
  { provide: TOKEN_EVALUATOR, useFactory: () => new EvaluationPool() },
  { provide: RETURNED_LETTERS_TOKEN, useValue: config.mailBounceToken },
  { provide: LETTER_PREVIEW, useFactory: () => letterWriterOf(config) },
  { provide: REPORT_DOCUMENTS, useFactory: () => new DrawingPool() },
  { provide: PATIENT_SHEETS, useValue: patientSheetsFor(config.appOrigin) },
];

@Module({})
export class PortsModule implements OnApplicationShutdown {
  constructor(
    @Inject(TOKEN_EVALUATOR) private readonly evaluator: EvaluationPool,
    @Inject(REPORT_DOCUMENTS) private readonly drawings: DrawingPool,
  ) {}

  static with(config: Config, doors: Doors): DynamicModule {
    const providers = portsOf(config, doors);
    return { module: PortsModule, global: true, providers, exports: providers };
  }

  /** After the last request was answered, so that no evaluation and no drawing is cut off. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.evaluator.close(), this.drawings.close()]);
  }
}
