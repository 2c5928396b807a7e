import { Module } from '@nestjs/common';
import { NominationsModule } from '../../application/nominations/nominations.module.js';
import { RaterPageViews } from './rater-page-views.js';
import { RatersPages } from './raters.pages.js';

@Module({ imports: [NominationsModule], providers: [RaterPageViews], controllers: [RatersPages] })
export class RatersPagesModule {}
