import { Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { CardBatchesService } from '../../application/patients/card-batches.service.js';
import { PatientSheetsService } from '../../application/patients/patient-sheets.service.js';
import { CardBatchInput, PatientSheetInput } from '../../application/patients/patients.input.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { pdfFile } from '../../platform/pages/pdf-file.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { CardsPageView, CardsViews } from './cards.view.js';

@Controller('campaigns/:id/subjects/:subjectId')
export class CardsPages {
  constructor(
    private readonly views: CardsViews,
    private readonly batches: CardBatchesService,
    private readonly sheets: PatientSheetsService,
  ) {}

  @Get('patient-codes')
  @Page('patients/cards')
  cards(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<CardsPageView> {
    return this.views.page({ actor, id, subjectId }, null);
  }

  /** Answers with the codes themselves: only their hashes are kept, so no later page could show them. */
  @Post('patient-codes')
  @FormPage('patients/cards', (pages: CardsPages, { actor, params }) =>
    pages.cards(actorOf({ actor }), params['id'] ?? '', params['subjectId'] ?? ''),
  )
  async make(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('subjectId') subjectId: string,
    @FormBody({ count: 'number' }) input: CardBatchInput,
  ): Promise<CardsPageView> {
    const made = await this.batches.make(actor, subjectId, input);
    return this.views.page({ actor, id, subjectId }, made);
  }

  @Post('patient-sheets')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async print(
    @CurrentActor() actor: Actor,
    @IdParam('subjectId') subjectId: string,
    @FormBody({ codes: 'list' }) input: PatientSheetInput,
  ): Promise<StreamableFile> {
    return pdfFile(await this.sheets.render(actor, subjectId, input));
  }
}
