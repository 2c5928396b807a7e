import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AnsweringService } from './answering.service.js';

@Module({ imports: [OrganisationsModule], providers: [AnsweringService], exports: [AnsweringService] })
export class AnsweringModule {}
