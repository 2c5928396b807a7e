import { Module } from '@nestjs/common';
import { AnsweringModule } from '../../application/answering/answering.module.js';
import { OrganisationsModule } from '../../application/organisations/organisations.module.js';
import { AnsweringStartPages } from './answering-start.pages.js';
import { ChangePages } from './change.pages.js';
import { KioskPages } from './kiosk.pages.js';
import { AnsweringPages } from './answering.pages.js';

@Module({
  imports: [AnsweringModule, OrganisationsModule],
  controllers: [AnsweringPages, AnsweringStartPages, ChangePages, KioskPages],
})
export class AnsweringPagesModule {}
