import { Module } from '@nestjs/common';
import { DeclinesModule } from '../../application/declines/declines.module.js';
import { DeclinesPages } from './declines.pages.js';

@Module({ imports: [DeclinesModule], controllers: [DeclinesPages] })
export class DeclinesPagesModule {}
