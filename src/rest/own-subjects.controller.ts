import { Get } from '@nestjs/common';
import type { Actor } from '../application/access/actor.js';
import { ReportsService } from '../application/reports/reports.service.js';
import type { OwnSubjectView } from '../application/reports/reports.view.js';
import { CurrentActor } from '../platform/sessions/signed-in.guard.js';
import { ApiController } from './api-controller.js';
import { Operation } from './operation.decorator.js';

@ApiController('', 'Own feedback and debriefs')
export class OwnSubjectsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('my-subjects')
  @Operation('The campaigns in which the signed-in person is the leader', 200)
  mine(@CurrentActor() actor: Actor): Promise<readonly OwnSubjectView[]> {
    return this.reports.mine(actor);
  }

  @Get('facilitated-subjects')
  @Operation('The leaders whom the signed-in person debriefs', 200)
  facilitated(@CurrentActor() actor: Actor): Promise<readonly OwnSubjectView[]> {
    return this.reports.facilitated(actor);
  }
}
