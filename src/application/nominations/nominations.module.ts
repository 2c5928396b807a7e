import { Module } from '@nestjs/common';
import { ApprovalsService } from './approvals.service.js';
import { NominationsService } from './nominations.service.js';

const SERVICES = [ApprovalsService, NominationsService];

@Module({ providers: SERVICES, exports: SERVICES })
export class NominationsModule {}
