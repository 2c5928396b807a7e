import { Module } from '@nestjs/common';
import { RatersModule } from '../../application/raters/raters.module.js';
import { RatersPages } from './raters.pages.js';

@Module({ imports: [RatersModule], controllers: [RatersPages] })
export class RatersPagesModule {}
