import { Body, Get, Header, Param, Post } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../application/access/actor.js';
import { CardBatchesService } from '../application/patients/card-batches.service.js';
import { PaperFormsService } from '../application/patients/paper-forms.service.js';
import { PatientSheetsService } from '../application/patients/patient-sheets.service.js';
import {
  CardBatchInput,
  EntryClerkInput,
  PatientSheetInput,
} from '../application/patients/patients.input.js';
import type {
  CardBatchView,
  EntryClerkView,
  MadeCardsView,
  PaperFormView,
} from '../application/patients/patients.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('subjects/:subjectId', 'Patients')
export class PatientsController {
  constructor(
    private readonly batches: CardBatchesService,
    private readonly sheets: PatientSheetsService,
    private readonly paper: PaperFormsService,
  ) {}

  @Get('patient-codes')
  @Operation('The batches of cards made so far, without their codes', 200)
  listBatches(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<readonly CardBatchView[]> {
    return this.batches.list(actor, subjectId);
  }

  @Post('patient-codes')
  @Operation(
    'Make a batch of codes for patients, which belong to nobody and are shown this once',
    201,
    'input-invalid',
    'campaign-not-collecting',
  )
  makeBatch(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: CardBatchInput,
  ): Promise<MadeCardsView> {
    return this.batches.make(actor, subjectId, input);
  }

  @Post('patient-sheets')
  @Header('content-type', 'application/pdf')
  @ApiProduces('application/pdf')
  @Operation('Cards or paper forms of a batch, to print', 200, 'input-invalid')
  print(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: PatientSheetInput,
  ): Promise<Buffer> {
    return this.sheets.render(actor, subjectId, input);
  }

  @Get('entry-clerks')
  @Operation('Who was named to type in paper forms about this leader', 200)
  listClerks(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<readonly EntryClerkView[]> {
    return this.paper.clerks(actor, subjectId);
  }

  @Post('entry-clerks')
  @Operation('Name somebody to type in paper forms', 204, 'input-invalid', 'already-exists')
  async nameClerk(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: EntryClerkInput,
  ): Promise<void> {
    await this.paper.name(actor, subjectId, input);
  }

  @Get('paper-form')
  @Operation('What stands on the paper forms, for whoever types them in', 200)
  paperForm(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<PaperFormView> {
    return this.paper.form(actor, subjectId);
  }
}
