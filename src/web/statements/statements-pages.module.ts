import { Module } from '@nestjs/common';
import { StatementsPages } from './statements.pages.js';

@Module({ controllers: [StatementsPages] })
export class StatementsPagesModule {}
