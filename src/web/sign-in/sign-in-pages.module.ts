import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../application/organisations/organisations.module.js';
import { SignInModule } from '../../application/sign-in/sign-in.module.js';
import { SessionPages } from './session.pages.js';
import { SignInPages } from './sign-in.pages.js';

@Module({ imports: [OrganisationsModule, SignInModule], controllers: [SignInPages, SessionPages] })
export class SignInPagesModule {}
