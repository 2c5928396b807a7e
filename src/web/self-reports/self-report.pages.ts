import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ReportLanguageInput } from '../../application/reports/reports.input.js';
import { SelfReportsService } from '../../application/self-reports/self-reports.service.js';
import type { Language } from '../../core/language.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { PageLanguage } from '../../platform/pages/page-language.decorator.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { pdfFile } from '../../platform/pages/pdf-file.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { pictureOf } from '../reports/chart-picture.js';
import { chartsIn } from '../reports/illustrated-reading.js';
import { LanguageParam } from '../reports/language-param.decorator.js';
import { selfReadingOf, SelfReportPageView, toSelfReportPageView } from './self-report-page.view.js';

/** The report on one's own answers, as soon as they are finished. */
@Controller('subjects/:id')
export class SelfReportPages {
  constructor(private readonly selfReports: SelfReportsService) {}

  @Get('self-report')
  @Page('self-reports/self-report')
  async read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @PageLanguage() language: Language,
  ): Promise<SelfReportPageView> {
    return toSelfReportPageView(await this.selfReports.read(actor, id), language);
  }

  @Get('self-report.pdf')
  @Header('cache-control', 'no-store')
  async document(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { language = actor.language }: ReportLanguageInput,
  ): Promise<StreamableFile> {
    return pdfFile(await this.selfReports.pdf(actor, id, language));
  }

  @Get('self-report/charts/:language/:number')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'private, max-age=3600')
  async chart(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @LanguageParam() language: Language,
    @Param('number') number: string,
  ): Promise<string> {
    return pictureOf(chartsIn(selfReadingOf(await this.selfReports.read(actor, id), language)), number);
  }
}
