import { Module } from '@nestjs/common';
import { ReportsModule } from '../../application/reports/reports.module.js';
import { CommentsPages } from './comments.pages.js';
import { DebriefsPages } from './debriefs.pages.js';
import { ReleasePages } from './release.pages.js';

@Module({ imports: [ReportsModule], controllers: [DebriefsPages, CommentsPages, ReleasePages] })
export class DebriefsPagesModule {}
