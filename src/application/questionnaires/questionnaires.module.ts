import { Module } from '@nestjs/common';
import { QuestionnairesService } from './questionnaires.service.js';

@Module({ providers: [QuestionnairesService], exports: [QuestionnairesService] })
export class QuestionnairesModule {}
