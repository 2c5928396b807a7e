import { Module } from '@nestjs/common';
import { PatientCodesService } from './patient-codes.service.js';
import { RaterImportService } from './rater-import.service.js';
import { RatersService } from './raters.service.js';

const SERVICES = [RatersService, RaterImportService, PatientCodesService];

@Module({ providers: SERVICES, exports: SERVICES })
export class RatersModule {}
