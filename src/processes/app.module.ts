import { DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Config } from '../platform/config/config.js';
import { SignedInGuard } from '../platform/sessions/signed-in.guard.js';
import { OutboxApi } from '../rest/outbox.api.js';
import { RestModule } from '../rest/rest.module.js';
import { WebModule } from '../web/web.module.js';
import { usesOutbox } from '../platform/mail/uses-outbox.js';
import { Doors, PortsModule } from './ports.module.js';

/** The app: pages and API over the use cases. */
@Module({})
export class AppModule {
  static with(config: Config, doors: Doors): DynamicModule {
    return {
      module: AppModule,
      imports: [PortsModule.with(config, doors), RestModule, WebModule.with(config)],
      controllers: usesOutbox(config) ? [OutboxApi] : [],
      providers: [{ provide: APP_GUARD, useClass: SignedInGuard }],
    };
  }
}
