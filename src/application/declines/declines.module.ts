import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { DeclinesService } from './declines.service.js';

@Module({ imports: [OrganisationsModule], providers: [DeclinesService], exports: [DeclinesService] })
export class DeclinesModule {}
