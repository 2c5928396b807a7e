import { Module } from '@nestjs/common';
import { NominationsModule } from '../../application/nominations/nominations.module.js';
import { ApprovalPages } from './approval.pages.js';
import { ApprovalsPages } from './approvals.pages.js';

@Module({ imports: [NominationsModule], controllers: [ApprovalsPages, ApprovalPages] })
export class ApprovalsPagesModule {}
