import { Get } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { AttentionService } from '../application/attention/attention.service.js';
import type { AttentionView } from '../application/attention/attention.view.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('attention', 'Campaigns')
export class AttentionController {
  constructor(private readonly attention: AttentionService) {}

  @Get()
  @Operation('Everything that needs doing in all campaigns, by what it is', 200)
  show(@CurrentActor() actor: Actor): Promise<AttentionView> {
    return this.attention.show(actor);
  }
}
