import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { ReportsService } from '../../application/reports/reports.service.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { FeedbackView, toFeedbackView } from './feedback.view.js';

@Controller('my-feedback')
export class MyFeedbackPages {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @Page('my-feedback/my-feedback')
  async list(@CurrentActor() actor: Actor): Promise<{ readonly campaigns: readonly FeedbackView[] }> {
    return { campaigns: (await this.reports.mine(actor)).map(toFeedbackView) };
  }
}
