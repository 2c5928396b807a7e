import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [OrganisationsModule],
  providers: [SignInService, SessionsService],
  exports: [SignInService, SessionsService],
})
export class SignInModule {}
