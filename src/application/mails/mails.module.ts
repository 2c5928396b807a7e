import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { MailsService } from './mails.service.js';

/** Only the worker sends; every other process queues. */
@Module({ imports: [OrganisationsModule], providers: [MailsService], exports: [MailsService] })
export class MailsModule {}
