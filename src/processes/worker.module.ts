import { DynamicModule, Module, Provider } from '@nestjs/common';
import { CUSTODIAN, TOKEN_KEYS } from '../application/custody/custodian.js';
import { REGISTER } from '../application/database.tokens.js';
import { POSTBOX } from '../application/mails/postbox.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { Database } from '../persistence/database.js';
import { Config } from '../platform/config/config.js';
import { CustodianClient } from '../platform/custody/custodian-client.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../platform/custody/token-key-directory.js';
import { SmtpPostbox } from '../platform/mail/smtp-postbox.js';
import { custodianSocket } from '../platform/sockets/socket-paths.js';

/** The worker's ports: the register and the mail server; it has no door to the results and none to the box. */
const portsOf = (config: Config, register: Database, postbox: SmtpPostbox): Provider[] => [
  { provide: REGISTER, useValue: register },
  { provide: CUSTODIAN, useValue: new CustodianClient(custodianSocket(config.dataDir)) },
  { provide: TOKEN_KEYS, useValue: new TokenKeyDirectory(tokenKeyDirectories(config.dataDir).app) },
  { provide: POSTBOX, useValue: postbox },
];

@Module({})
export class WorkerModule {
  static with(config: Config, register: Database, postbox: SmtpPostbox): DynamicModule {
    const providers = portsOf(config, register, postbox);
    return { module: WorkerModule, global: true, imports: [JobsModule], providers, exports: providers };
  }
}
