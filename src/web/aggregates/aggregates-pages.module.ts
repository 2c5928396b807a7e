import { Module } from '@nestjs/common';
import { AggregatesModule } from '../../application/aggregates/aggregates.module.js';
import { AggregatesPages } from './aggregates.pages.js';

@Module({ imports: [AggregatesModule], controllers: [AggregatesPages] })
export class AggregatesPagesModule {}
