import { Module } from '@nestjs/common';
import { SelfAssessmentsModule } from '../../application/self-assessments/self-assessments.module.js';
import { SelfAssessmentForms } from './self-assessment-forms.js';
import { SelfAssessmentPages } from './self-assessment.pages.js';

@Module({
  imports: [SelfAssessmentsModule],
  providers: [SelfAssessmentForms],
  controllers: [SelfAssessmentPages],
})
export class SelfAssessmentsPagesModule {}
