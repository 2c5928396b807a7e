import { Module } from '@nestjs/common';
import { SelfReportsService } from './self-reports.service.js';

@Module({ providers: [SelfReportsService], exports: [SelfReportsService] })
export class SelfReportsModule {}
