import { Module } from '@nestjs/common';
import { RaterImportService } from './rater-import.service.js';
import { RatersService } from './raters.service.js';

const SERVICES = [RatersService, RaterImportService];

@Module({ providers: SERVICES, exports: SERVICES })
export class RatersModule {}
