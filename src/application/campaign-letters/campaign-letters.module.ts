import { Module } from '@nestjs/common';
import { CampaignLettersService } from './campaign-letters.service.js';

@Module({ providers: [CampaignLettersService], exports: [CampaignLettersService] })
export class CampaignLettersModule {}
