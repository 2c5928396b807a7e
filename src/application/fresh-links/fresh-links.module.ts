import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { FreshLinksService } from './fresh-links.service.js';

@Module({ imports: [OrganisationsModule], providers: [FreshLinksService], exports: [FreshLinksService] })
export class FreshLinksModule {}
