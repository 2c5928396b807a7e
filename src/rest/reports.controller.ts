import { Body, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiProduces, ApiQuery } from '@nestjs/swagger';
import type { Actor } from '../application/access/actor.js';
import { ReleasesService } from '../application/reports/releases.service.js';
import { ReleaseInput } from '../application/reports/releases.input.js';
import { ReportLanguageInput } from '../application/reports/reports.input.js';
import { ReportsService } from '../application/reports/reports.service.js';
import type { DraftReportView, ReleasedReportView } from '../application/reports/reports.view.js';
import { LANGUAGES } from '../core/language.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('subjects/:subjectId', 'Reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly releases: ReleasesService,
  ) {}

  @Get('draft-report')
  @Operation('The report and every comment, for the facilitator before the release', 200, 'report-not-ready')
  draft(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<DraftReportView> {
    return this.reports.draft(actor, subjectId);
  }

  @Post('release')
  @Operation(
    'Freeze the report and give it to the leader, now or at a time',
    204,
    'input-invalid',
    'report-not-ready',
    'comments-undecided',
    'report-already-released',
    'disclosure-defect',
  )
  async release(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: ReleaseInput,
  ): Promise<void> {
    await this.releases.release(actor, subjectId, input);
  }

  @Get('report')
  @Operation('The released report', 200, 'report-not-ready')
  read(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<ReleasedReportView> {
    return this.reports.read(actor, subjectId);
  }

  @Get('report.pdf')
  @Header('content-type', 'application/pdf')
  @ApiProduces('application/pdf')
  @ApiQuery({
    name: 'language',
    enum: LANGUAGES,
    required: false,
    description: 'Left out: one’s own language.',
  })
  @Operation('The released report as a document', 200, 'input-invalid', 'report-not-ready')
  pdf(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Query() { language = actor.language }: ReportLanguageInput,
  ): Promise<Buffer> {
    return this.reports.pdf(actor, subjectId, language);
  }
}
