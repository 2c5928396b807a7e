import { Body, Param, Put } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { ExtendInput } from '../application/campaigns/extensions.input.js';
import { ExtensionsService } from '../application/campaigns/extensions.service.js';
import { IdPipe } from '../platform/input/id.pipe.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('subjects/:subjectId/extension', 'Campaigns')
export class ExtensionsController {
  constructor(private readonly extensions: ExtensionsService) {}

  @Put()
  @Operation(
    'Give all raters of one leader longer, up to the final closing',
    204,
    'input-invalid',
    'campaign-not-collecting',
  )
  async extend(
    @CurrentActor() actor: Actor,
    @Param('subjectId', IdPipe) subjectId: string,
    @Body() input: ExtendInput,
  ): Promise<void> {
    await this.extensions.extend(actor, subjectId, input);
  }
}
