import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ReportLanguageInput } from '../../application/reports/reports.input.js';
import { ReportsService } from '../../application/reports/reports.service.js';
import type { Language } from '../../core/language.js';
import { type Stage, STAGES } from '../../core/reports/reading/blocks.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { PageLanguage } from '../../platform/pages/page-language.decorator.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { pdfFile } from '../../platform/pages/pdf-file.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { chartPicture } from './chart-picture.js';
import { LanguageParam } from './language-param.decorator.js';
import { ReportPageView, StagePageView, toReportPageView, toStagePageView } from './report-page.view.js';
import { StageParam } from './stage-param.decorator.js';

/** The released report, to its owner and to the facilitator who released it. */
@Controller('subjects/:id')
export class ReportPages {
  constructor(private readonly reports: ReportsService) {}

  @Get('report')
  @Page('reports/stage')
  async begin(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @PageLanguage() language: Language,
  ): Promise<StagePageView> {
    return toStagePageView(await this.reports.read(actor, id), STAGES[0], language);
  }

  @Get('report/whole')
  @Page('reports/report')
  async whole(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @PageLanguage() language: Language,
  ): Promise<ReportPageView> {
    return toReportPageView(await this.reports.read(actor, id), language);
  }

  @Get('report/:stage')
  @Page('reports/stage')
  async stage(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @StageParam() stage: Stage,
    @PageLanguage() language: Language,
  ): Promise<StagePageView> {
    return toStagePageView(await this.reports.read(actor, id), stage, language);
  }

  @Get('report.pdf')
  @Header('cache-control', 'no-store')
  async document(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { language = actor.language }: ReportLanguageInput,
  ): Promise<StreamableFile> {
    return pdfFile(await this.reports.pdf(actor, id, language));
  }

  @Get('report/charts/:language/:number')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'private, max-age=3600')
  async chart(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @LanguageParam() language: Language,
    @Param('number') number: string,
  ): Promise<string> {
    return chartPicture({ ...(await this.reports.read(actor, id)), language }, number);
  }
}
