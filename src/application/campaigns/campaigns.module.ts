import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { CampaignTimersService } from './campaign-timers.service.js';
import { CampaignsService } from './campaigns.service.js';
import { ClosingService } from './closing.service.js';
import { DraftsService } from './drafts.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { ExtensionsService } from './extensions.service.js';
import { FacilitatorsService } from './facilitators.service.js';
import { LockingService } from './locking.service.js';

import { ParticipationService } from './participation.service.js';

const SERVICES = [
  ParticipationService,
  CampaignsService,
  DraftsService,
  EnrolmentsService,
  ExtensionsService,
  FacilitatorsService,
  LockingService,
  ClosingService,
  CampaignTimersService,
];

@Module({ imports: [OrganisationsModule], providers: SERVICES, exports: SERVICES })
export class CampaignsModule {}
