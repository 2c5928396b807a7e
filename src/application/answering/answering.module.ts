import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AnsweringService } from './answering.service.js';
import { ScriptlessTokensService } from './scriptless-tokens.service.js';

const SERVICES = [AnsweringService, ScriptlessTokensService];

@Module({ imports: [OrganisationsModule], providers: SERVICES, exports: SERVICES })
export class AnsweringModule {}
