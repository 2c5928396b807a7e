import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { AttentionService } from '../../application/attention/attention.service.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { type AttentionPageView, toAttentionPageView } from './attention-page.view.js';

@Controller('attention')
export class AttentionPages {
  constructor(private readonly attention: AttentionService) {}

  @Get()
  @Page('attention/attention')
  async show(@CurrentActor() actor: Actor): Promise<AttentionPageView> {
    return toAttentionPageView(await this.attention.show(actor));
  }
}
