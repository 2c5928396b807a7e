import { Module } from '@nestjs/common';
import { CampaignLettersModule } from '../../application/campaign-letters/campaign-letters.module.js';
import { CampaignLettersPages } from './campaign-letters.pages.js';

@Module({ imports: [CampaignLettersModule], controllers: [CampaignLettersPages] })
export class CampaignLettersPagesModule {}
