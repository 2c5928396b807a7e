import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../application/organisations/organisations.module.js';
import { SealsModule } from '../../application/seals/seals.module.js';
import { SealsPages } from './seals.pages.js';

@Module({ imports: [OrganisationsModule, SealsModule], controllers: [SealsPages] })
export class SealsPagesModule {}
