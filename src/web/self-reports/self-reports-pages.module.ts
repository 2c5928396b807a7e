import { Module } from '@nestjs/common';
import { SelfReportsModule } from '../../application/self-reports/self-reports.module.js';
import { SelfReportPages } from './self-report.pages.js';

@Module({ imports: [SelfReportsModule], controllers: [SelfReportPages] })
export class SelfReportsPagesModule {}
