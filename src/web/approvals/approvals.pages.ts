import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ApprovalsService } from '../../application/nominations/approvals.service.js';
import type { ApprovalView } from '../../application/nominations/nominations.view.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';

@Controller('approvals')
export class ApprovalsPages {
  constructor(private readonly approvals: ApprovalsService) {}

  @Get()
  @Page('approvals/approvals')
  async show(@CurrentActor() actor: Actor): Promise<{ readonly approvals: readonly ApprovalView[] }> {
    return { approvals: await this.approvals.list(actor) };
  }
}
