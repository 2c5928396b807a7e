import { Module } from '@nestjs/common';
import { ReportsModule } from '../../application/reports/reports.module.js';
import { MyFeedbackPages } from './my-feedback.pages.js';

@Module({ imports: [ReportsModule], controllers: [MyFeedbackPages] })
export class MyFeedbackPagesModule {}
