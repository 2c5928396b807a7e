import { DynamicModule, Module, Provider } from '@nestjs/common';
import { CUSTODIAN, TOKEN_KEYS } from '../application/custody/custodian.js';
import { REGISTER, RESULTS } from '../application/database.tokens.js';
import { REPORT_DOCUMENTS } from '../application/reports/report-documents.js';
import { Database } from '../persistence/database.js';
import { Config } from '../platform/config/config.js';
import { CustodianClient } from '../platform/custody/custodian-client.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../platform/custody/token-key-directory.js';
import { renderReportPdf } from '../platform/pdf/report-pdf.js';
import { custodianSocket } from '../platform/sockets/socket-paths.js';

export interface Doors {
  readonly register: Database;
  readonly results: Database;
}

/** What the use cases ask for by name, as this machine provides it. */
const portsOf = (config: Config, doors: Doors): Provider[] => [
  { provide: REGISTER, useValue: doors.register },
  { provide: RESULTS, useValue: doors.results },
  { provide: CUSTODIAN, useValue: new CustodianClient(custodianSocket(config.dataDir)) },
  { provide: TOKEN_KEYS, useValue: new TokenKeyDirectory(tokenKeyDirectories(config.dataDir).app) },
  { provide: REPORT_DOCUMENTS, useValue: { render: renderReportPdf } },
];

@Module({})
export class PortsModule {
  static with(config: Config, doors: Doors): DynamicModule {
    const providers = portsOf(config, doors);
    return { module: PortsModule, global: true, providers, exports: providers };
  }
}
