import { Module } from '@nestjs/common';
import { AttentionService } from './attention.service.js';

@Module({ providers: [AttentionService], exports: [AttentionService] })
export class AttentionModule {}
