import { Module } from '@nestjs/common';
import { CommentReadingService } from './comment-reading.service.js';
import { CommentTriageService } from './comment-triage.service.js';
import { ReleasesService } from './releases.service.js';
import { ReportsService } from './reports.service.js';
import { SafetyConcernsService } from './safety-concerns.service.js';

const SERVICES = [
  ReportsService,
  ReleasesService,
  CommentReadingService,
  CommentTriageService,
  SafetyConcernsService,
];

@Module({ providers: SERVICES, exports: SERVICES })
export class ReportsModule {}
