import { Module } from '@nestjs/common';
import { ApprovalsPages } from './approvals.pages.js';

@Module({ controllers: [ApprovalsPages] })
export class ApprovalsPagesModule {}
