import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SealsService } from './seals.service.js';

@Module({ imports: [OrganisationsModule], providers: [SealsService], exports: [SealsService] })
export class SealsModule {}
