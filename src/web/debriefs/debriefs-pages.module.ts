import { Module } from '@nestjs/common';
import { ReportsModule } from '../../application/reports/reports.module.js';
import { DebriefsPages } from './debriefs.pages.js';
import { ReleasePages } from './release.pages.js';

@Module({ imports: [ReportsModule], controllers: [DebriefsPages, ReleasePages] })
export class DebriefsPagesModule {}
