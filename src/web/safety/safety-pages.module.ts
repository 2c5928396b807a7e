import { Module } from '@nestjs/common';
import { ReportsModule } from '../../application/reports/reports.module.js';
import { SafetyPages } from './safety.pages.js';

@Module({ imports: [ReportsModule], controllers: [SafetyPages] })
export class SafetyPagesModule {}
