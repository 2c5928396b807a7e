import { Body, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { ConfirmPeopleInput, PreviewPeopleInput } from '../application/people/import/people-imports.input.js';
import { PeopleImportsService } from '../application/people/import/people-imports.service.js';
import type {
  FinishedImport,
  PeopleImportView,
  PeoplePreview,
} from '../application/people/import/people-imports.view.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('people/imports', 'People from a list')
export class PeopleImportsController {
  constructor(private readonly imports: PeopleImportsService) {}

  @Post()
  @Operation(
    'Say what taking in a list of people would do; nothing changes yet',
    201,
    'input-invalid',
    'csv-invalid',
    'too-large',
  )
  preview(@CurrentActor() actor: Actor, @Body() input: PreviewPeopleInput): Promise<PeoplePreview> {
    return this.imports.preview(actor, input);
  }

  @Get(':importId')
  @Operation('What a list of one’s own would do now, or what it did', 200)
  show(@CurrentActor() actor: Actor, @Param('importId', IdPipe) importId: string): Promise<PeopleImportView> {
    return this.imports.show(actor, importId);
  }

  @Post(':importId/confirmation')
  @Operation(
    'Take in what the preview showed, every line or the good ones, in one piece',
    200,
    'input-invalid',
    'csv-invalid',
    'conflict',
  )
  confirm(
    @CurrentActor() actor: Actor,
    @Param('importId', IdPipe) importId: string,
    @Body() input: ConfirmPeopleInput,
  ): Promise<FinishedImport> {
    return this.imports.confirm(actor, importId, input);
  }
}
