import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ReturnedLettersService } from './returned-letters.service.js';

@Module({
  imports: [OrganisationsModule],
  providers: [ReturnedLettersService],
  exports: [ReturnedLettersService],
})
export class ReturnedLettersModule {}
