import { Module } from '@nestjs/common';
import { ReleasesService } from './releases.service.js';
import { ReportsService } from './reports.service.js';

const SERVICES = [ReportsService, ReleasesService];

@Module({ providers: SERVICES, exports: SERVICES })
export class ReportsModule {}
