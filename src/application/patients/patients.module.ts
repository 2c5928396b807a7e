import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { CardBatchesService } from './card-batches.service.js';
import { PaperFormsService } from './paper-forms.service.js';
import { PatientSheetsService } from './patient-sheets.service.js';

const SERVICES = [CardBatchesService, PaperFormsService, PatientSheetsService];

@Module({ imports: [OrganisationsModule], providers: SERVICES, exports: SERVICES })
export class PatientsModule {}
