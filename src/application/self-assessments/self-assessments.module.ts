import { Module } from '@nestjs/common';
import { SelfAssessmentsService } from './self-assessments.service.js';

@Module({ providers: [SelfAssessmentsService], exports: [SelfAssessmentsService] })
export class SelfAssessmentsModule {}
