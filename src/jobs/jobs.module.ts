import { Module } from '@nestjs/common';
import { CampaignsModule } from '../application/campaigns/campaigns.module.js';
import { MailsModule } from '../application/mails/mails.module.js';
import { JobsService } from './jobs.service.js';

@Module({ imports: [CampaignsModule, MailsModule], providers: [JobsService], exports: [JobsService] })
export class JobsModule {}
