import { Module } from '@nestjs/common';
import { AttentionModule } from '../../application/attention/attention.module.js';
import { AttentionPages } from './attention.pages.js';

@Module({ imports: [AttentionModule], controllers: [AttentionPages] })
export class AttentionPagesModule {}
