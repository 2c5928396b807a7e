import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { CampaignTimersService } from './campaign-timers.service.js';
import { CampaignsService } from './campaigns.service.js';
import { ClosingService } from './closing.service.js';
import { LockingService } from './locking.service.js';

const SERVICES = [CampaignsService, LockingService, ClosingService, CampaignTimersService];

@Module({ imports: [OrganisationsModule], providers: SERVICES, exports: SERVICES })
export class CampaignsModule {}
