import { Module } from '@nestjs/common';
import { FreshLinksModule } from '../../application/fresh-links/fresh-links.module.js';
import { OrganisationsModule } from '../../application/organisations/organisations.module.js';
import { FreshLinksPages } from './fresh-links.pages.js';

@Module({ imports: [FreshLinksModule, OrganisationsModule], controllers: [FreshLinksPages] })
export class FreshLinksPagesModule {}
