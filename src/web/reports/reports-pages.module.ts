import { Module } from '@nestjs/common';
import { ReportsModule } from '../../application/reports/reports.module.js';
import { ReportPages } from './report.pages.js';

@Module({ imports: [ReportsModule], controllers: [ReportPages] })
export class ReportsPagesModule {}
