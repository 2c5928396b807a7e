import { DynamicModule, Module, Provider } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

@Module({})
export class HealthModule {
  static with(readiness: Provider<Readiness>): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [readiness],
      exports: [Readiness],
    };
  }
}
