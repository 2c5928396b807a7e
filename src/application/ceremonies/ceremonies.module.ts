import { Module } from '@nestjs/common';
import { CeremoniesService } from './ceremonies.service.js';
import { CustodyChoicesService } from './custody-choices.service.js';

const SERVICES = [CeremoniesService, CustodyChoicesService];

/** The key of a box, split among three people. */
@Module({ providers: SERVICES, exports: SERVICES })
export class CeremoniesModule {}
