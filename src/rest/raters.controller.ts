import { Body, Delete, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { RaterImportService } from '../application/raters/rater-import.service.js';
import { AddRaterInput, ImportRatersInput } from '../application/raters/raters.input.js';
import { RatersService } from '../application/raters/raters.service.js';
import type { ImportView, RaterView } from '../application/raters/raters.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('', 'Raters')
export class RatersController {
  constructor(
    private readonly raters: RatersService,
    private readonly imports: RaterImportService,
  ) {}

  @Get('subjects/:subjectId/raters')
  @Operation('Who is asked about a subject; who has answered is known to nobody', 200)
  list(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
  ): Promise<readonly RaterView[]> {
    return this.raters.list(actor, subjectId);
  }

  @Post('subjects/:subjectId/raters')
  @Operation('Ask one more colleague', 201, 'input-invalid', 'already-exists', 'collection-closed')
  add(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: AddRaterInput,
  ): Promise<RaterView> {
    return this.raters.add(actor, subjectId, input);
  }

  @Delete('subjects/:subjectId/raters/:raterId')
  @Operation('Ask a colleague no longer; codes already sent stop working', 204, 'collection-closed')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Param('raterId', IdPipe) raterId: string,
  ): Promise<void> {
    await this.raters.remove(actor, subjectId, raterId);
  }

  @Post('campaigns/:campaignId/raters/import')
  @Operation(
    'Import colleagues from CSV, every line or none',
    200,
    'input-invalid',
    'csv-invalid',
    'collection-closed',
    'too-large',
  )
  import(
    @CurrentActor() actor: Actor,
    @Param('campaignId', IdPipe) campaignId: string,
    @Body() input: ImportRatersInput,
  ): Promise<ImportView> {
    return this.imports.import(actor, campaignId, input.csv);
  }
}
