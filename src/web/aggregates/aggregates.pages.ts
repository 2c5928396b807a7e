import { Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { MakeTablesInput, TableShapeInput } from '../../application/aggregates/aggregates.input.js';
import { AggregatesService } from '../../application/aggregates/aggregates.service.js';
import type { PeriodView } from '../../application/aggregates/aggregates.view.js';
import type { Language } from '../../core/language.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { PageLanguage } from '../../platform/pages/page-language.decorator.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { pictureOf } from '../reports/chart-picture.js';
import { LanguageParam } from '../reports/language-param.decorator.js';
import { chartsIn, sectionsOf } from './aggregate-sections.js';
import { AggregatesPageView, toAggregatesPageView } from './aggregates-page.view.js';

const CSV = { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="tosturi.csv"' } as const;

/** The organisation as a whole, to HR. */
@Controller('aggregates')
export class AggregatesPages {
  constructor(private readonly aggregates: AggregatesService) {}

  @Get()
  @Page('aggregates/periods')
  async periods(@CurrentActor() actor: Actor): Promise<{ readonly periods: readonly PeriodView[] }> {
    return { periods: await this.aggregates.list(actor) };
  }

  @Post()
  @FormPage('aggregates/periods', (pages: AggregatesPages, request) => pages.periods(actorOf(request)))
  async make(@CurrentActor() actor: Actor, @FormBody() input: MakeTablesInput): Promise<SeeOther> {
    const { id } = await this.aggregates.make(actor, input);
    return seeOther(`/aggregates/${id}`);
  }

  @Get(':id')
  @Page('aggregates/aggregates')
  async read(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @PageLanguage() language: Language,
  ): Promise<AggregatesPageView> {
    return toAggregatesPageView(await this.aggregates.read(actor, id), language);
  }

  @Get(':id/cells.csv')
  @Header('cache-control', 'no-store')
  async csv(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { shape }: TableShapeInput,
  ): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.aggregates.csv(actor, id, shape), 'utf8'), CSV);
  }

  @Get(':id/charts/:language/:number')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'private, max-age=3600')
  async chart(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @LanguageParam() language: Language,
    @Param('number') number: string,
  ): Promise<string> {
    return pictureOf(chartsIn(sectionsOf(await this.aggregates.read(actor, id), language)), number);
  }
}
